using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Everything selected below a field, merged over all the places where the field stands (specification, section 6.3.4), with
/// fragments flattened and <c>@skip</c> and <c>@include</c> decided. Immutable to its users and safe for several threads.
/// </summary>
public sealed class SelectionPlan
{
    private readonly FieldCollector collector;
    private readonly ImmutableArray<SelectionSetNode> selectionSets;
    private readonly ConcurrentDictionary<ObjectType, ImmutableArray<FieldPlan>> fields =
        new(concurrencyLevel: 1, capacity: 1);

    internal SelectionPlan(
        FieldCollector collector, NamedType type, ImmutableArray<SelectionSetNode> selectionSets)
    {
        this.collector = collector;
        this.selectionSets = selectionSets;
        Type = type;
    }

    /// <summary>What the selection stands on; an interface or a union where the answer's own type is known only later.</summary>
    public NamedType Type { get; }

    /// <summary>The fields to answer for an object of <paramref name="type"/>, in the order of the response.</summary>
    public ImmutableArray<FieldPlan> For(ObjectType type) =>
        this.fields.TryGetValue(type, out ImmutableArray<FieldPlan> fields)
            ? fields
            : this.fields.GetOrAdd(type, collector.Collect(type, selectionSets));
}
