using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>What an analysis asks its store for: ordinary traversals in the view and at the revision of the analysis.</summary>
internal sealed class GraphLookups(IGraphStore store, TraversalTime time, ReadContext context, CancellationToken cancellationToken)
{
    /// <summary>The page that sets are read by.</summary>
    private const int PageSize = 1000;

    private static readonly BuiltInSlot IdSlot = new(KeyOf("id"), Nullability.NonNull, BuiltIn.Id);

    private readonly List<(string Code, string Message)> warnings = [];

    public ReadContext Context => context;

    public TraversalTime Time => time;

    public CancellationToken Cancellation => cancellationToken;

    public GraphModel Model => store.Model;

    /// <summary>What a client should know of the nodes that it named, each once.</summary>
    public IReadOnlyList<(string Code, string Message)> Warnings => warnings;

    /// <summary>
    /// The ids of the nodes that ids or keys name: of a merged one, of the one that took it in, with a warning in <see cref="Warnings"/>.
    /// </summary>
    /// <exception cref="TraversalException">`UNKNOWN_NODE`: one names no node of the type.</exception>
    public async ValueTask<ImmutableArray<string>> ResolveAsync(NodeType type, ImmutableArray<string> references)
    {
        var found = await LookUpAsync(type, references, IdSlot);
        warnings.AddRange(found.Warnings.Except(warnings));
        for (var place = 0; place < references.Length; place++)
        {
            if (found.Ids[place] is null)
            {
                throw new TraversalException(
                    StoreErrorCodes.UnknownNode,
                    $"“{references[place]}” names no {type.Name}: give an id or a key; `search` finds them by name.");
            }
        }

        return [.. found.Ids.Select(id => id!)];
    }

    /// <summary>The ids of the nodes of some kinds that meet a condition, in order.</summary>
    /// <param name="most">Stops behind so many.</param>
    public async ValueTask<List<string>> FindAsync(ImmutableArray<NodeKind> kinds, Filter? filter, int most = int.MaxValue)
    {
        var shape = new ConnectionShape("Nodes", [new NodesSlot(KeyOf("nodes"), new ItemShape(ShapeOf(kinds, IdSlot), null))]);
        var found = new ValueCollector();
        int before;
        do
        {
            before = found.Ids.Count;
            var after = before == 0 ? null : new Keyset([], found.Ids[^1]!);
            await RunAsync(new NodesRoot(kinds, new ConnectionQuery(filter, [], new Page(PageSize, after, null, null), shape)), found);
        }
        while (found.Ids.Count - before == PageSize && found.Ids.Count <= most);
        return [.. found.Ids.Select(id => id!)];
    }

    /// <summary>The labels of nodes, in the order of their ids.</summary>
    public async ValueTask<List<List<string>>> LabelsAsync(NodeType type, AttributeDefinition labels, IReadOnlyList<string> ids)
    {
        var all = new List<List<string>>(ids.Count);
        foreach (var page in ids.Chunk(PageSize))
        {
            var slot = new AttributeSlot(KeyOf(labels.Name), Nullability.NonNullList, labels, null);
            all.AddRange((await LookUpAsync(type, [.. page], IdSlot, slot)).Texts);
        }

        return all;
    }

    /// <summary>Nodes or claims by id, as they are asked for.</summary>
    public async ValueTask<AnswerTape> TapeAsync(ItemShape shape, IEnumerable<string> ids)
    {
        var tape = new AnswerTape();
        await RunAsync(new LookupRoot([.. ids.Select(id => new LookupTarget(id, time))], true, shape), tape);
        return tape;
    }

    public ValueTask<IAnswer> AskAsync(RootStep root) =>
        store.Prepare(new Traversal(root, time)).RunAsync(context, cancellationToken);

    private async ValueTask<ValueCollector> LookUpAsync(NodeType type, ImmutableArray<string> references, params ImmutableArray<Slot> slots)
    {
        var found = new ValueCollector();
        var targets = references.Select(reference => new LookupTarget(reference, time));
        await RunAsync(new LookupRoot([.. targets], true, new ItemShape(ShapeOf(type.Kinds, slots), null)), found);
        return found;
    }

    private async ValueTask RunAsync(RootStep root, IAnswerSink sink)
    {
        using var answer = await AskAsync(root);
        answer.WriteTo(sink);
    }

    /// <summary>An attribute of an interface is found by name on each kind.</summary>
    private NodeShape ShapeOf(ImmutableArray<NodeKind> kinds, params ImmutableArray<Slot> slots)
    {
        var shapes = new ObjectShape?[store.Model.NodeKinds.Length];
        foreach (var kind in kinds)
        {
            shapes[kind.Index] = new ObjectShape(kind.Name, [.. slots.Select(slot => On(kind, slot))]);
        }

        return new NodeShape([.. shapes]);
    }

    private static Slot On(NodeKind kind, Slot slot) => slot is AttributeSlot attribute
        ? attribute with { Attribute = kind.FindAttribute(attribute.Attribute.Name)! }
        : slot;

    private static SlotKey KeyOf(string name) => new(name, Encoding.UTF8.GetBytes($"\"{name}\":"), []);
}
