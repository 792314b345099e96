using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>A measure of how far two actors agree. Symmetric, and blind to the order of the topics.</summary>
internal abstract class Measure
{
    /// <summary>By the API's names; one of these files for each.</summary>
    public static Measure Of(AlignmentMethod method) => method switch
    {
        AlignmentMethod.Agreement => new AgreementMeasure(),
        AlignmentMethod.Identical => new IdenticalMeasure(),
        AlignmentMethod.Cosine => new CosineMeasure(),
        AlignmentMethod.Kappa => new KappaMeasure(),
        _ => new SMeasure(),
    };

    /// <summary>The least score there is; the most is 1.</summary>
    public virtual double Least => 0;

    /// <summary>Why there is no score of a pair that shares enough.</summary>
    public virtual string WhyUndefined => "There is no score of these positions.";

    /// <summary>Why the measure is not defined on a scale; null when it is.</summary>
    public virtual string? Objection(ImmutableArray<double> scale) => scale.Max() > scale.Min()
        ? null
        : "takes a scale on which two positions can differ";

    /// <summary>The score of a table that isn't empty, or null where the measure has none.</summary>
    public abstract double? Score(in PairTable table);
}
