using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// The places of a document that select one field (specification, section 6.3.2). What follows from them alone is worked out
/// once, however many types of objects the field stands on: below an interface inside an interface those multiply.
/// </summary>
internal sealed class FieldGroup(FieldCollector collector, DocumentNode document, ImmutableArray<FieldNode> nodes)
{
    private readonly ConcurrentDictionary<NamedType, SelectionPlan> selections = new(concurrencyLevel: 1, capacity: 1);
    private ImmutableArray<SourceLocation> locations;

    public ImmutableArray<FieldNode> Nodes => nodes;

    public ReadOnlyMemory<byte> KeyUtf8 { get; } = JsonEscape.Key(nodes[0].ResponseKey);

    public ImmutableArray<SourceLocation> Locations
    {
        get
        {
            if (locations.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref locations, [.. nodes.Select(node => document.LocationOf(node))]);
            }
            return locations;
        }
    }

    /// <summary>What is selected below the field where its type is <paramref name="type"/>.</summary>
    public SelectionPlan SelectionOn(NamedType type) =>
        selections.TryGetValue(type, out SelectionPlan? selection)
            ? selection
            : selections.GetOrAdd(type, new SelectionPlan(collector, type, [.. nodes.Select(node => node.SelectionSet!)]));
}
