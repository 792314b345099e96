using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A claim that a block has come to, with the nodes at its ends.</summary>
internal sealed class ClaimPlace : Place
{
    private readonly StatementScope scope;
    private readonly Dictionary<string, NodePlace> references = new(StringComparer.Ordinal);
    private NodePlace? subject;
    private NodePlace? @object;
    private string? reportedOn;

    /// <param name="subject">The node at the subject's end, or null where the pattern doesn't say which node that is.</param>
    /// <param name="far">The node that the claim leads to from where the block came; null where it came from nowhere.</param>
    public ClaimPlace(
        StatementScope scope, string name, ImmutableArray<ClaimKind> kinds, NodePlace? subject, NodePlace? @object, NodePlace? far)
    {
        this.scope = scope;
        Name = name;
        Kinds = kinds;
        this.subject = subject;
        this.@object = @object;
        Far = far;
    }

    /// <summary>A claim with variables for it and its ends.</summary>
    public static ClaimPlace WithEnds(StatementScope scope, ImmutableArray<ClaimKind> kinds)
    {
        var subject = scope.Names.Fresh(NameAt(kinds, ClaimEnd.Subject));
        var claim = scope.Names.Fresh(Patterns.VariableOf(kinds));
        var @object = scope.Names.Fresh(NameAt(kinds, ClaimEnd.Object));
        return new ClaimPlace(
            scope,
            claim,
            kinds,
            new NodePlace(scope, subject, KindsAt(kinds, ClaimEnd.Subject)),
            new NodePlace(scope, @object, KindsAt(kinds, ClaimEnd.Object)),
            null);
    }

    public override string Attributes => Name;

    /// <summary>The variable that is the relationship.</summary>
    public string Name { get; }

    public ImmutableArray<ClaimKind> Kinds { get; }

    public NodePlace? Far { get; }

    public NodePlace End(ClaimEnd end) => end == ClaimEnd.Subject
        ? subject ??= BindEnd("startNode", ClaimEnd.Subject)
        : @object ??= BindEnd("endNode", ClaimEnd.Object);

    /// <summary>The node that a reference names; its variable is null where it names none.</summary>
    public NodePlace Reference(ReferenceDefinition reference)
    {
        if (!references.TryGetValue(reference.Name, out var place))
        {
            place = new NodePlace(scope, scope.Names.Fresh(reference.Name), reference.Type.Kinds);
            scope.Block.OptionalMatch($"({place.Name}:{GraphModel.EntityName} {{{PropertyNames.Id}: {Name}.{reference.Name}}})");
            references.Add(reference.Name, place);
        }

        return place;
    }

    /// <summary>The variable of the earliest publication among the sources of its evidence; null where none has a day.</summary>
    public string ReportedOn()
    {
        if (reportedOn is null)
        {
            reportedOn = scope.Names.Fresh("reportedOn");
            scope.Block.Bind(ReportedOnCypher.Of(scope, Name), reportedOn);
        }

        return reportedOn;
    }

    /// <summary>When it was retracted, as far as the view's revision knows.</summary>
    public string RetractedAt() =>
        $"CASE WHEN {Name}.{PropertyNames.Retracted} <= {scope.View.Revision} THEN {Name}.{PropertyNames.RetractedAt} END";

    /// <summary>Why it was retracted, as far as the view's revision knows.</summary>
    public string RetractionReason() =>
        $"CASE WHEN {Name}.{PropertyNames.Retracted} <= {scope.View.Revision} THEN {Name}.{PropertyNames.RetractionReason} END";

    /// <summary>What may stand at an end of claims of some kinds.</summary>
    public static ImmutableArray<NodeKind> KindsAt(ImmutableArray<ClaimKind> kinds, ClaimEnd end) =>
        [.. kinds.SelectMany(kind => (end == ClaimEnd.Subject ? kind.Subject : kind.Object).Type.Kinds).Distinct().OrderBy(kind => kind.Index)];

    /// <summary>What the nodes at an end are called.</summary>
    public static string NameAt(ImmutableArray<ClaimKind> kinds, ClaimEnd end) => (kinds, end) switch
    {
        ([var only], ClaimEnd.Subject) => only.Subject.Name,
        ([var only], _) => only.Object.Name,
        (_, ClaimEnd.Subject) => "subject",
        _ => "object",
    };

    private NodePlace BindEnd(string function, ClaimEnd end)
    {
        var node = new NodePlace(scope, scope.Names.Fresh(NameAt(Kinds, end)), KindsAt(Kinds, end));
        scope.Block.Bind($"{function}({Name})", node.Name);
        return node;
    }
}
