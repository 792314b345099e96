using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// Where an analysis' answer goes. It is gone through twice: first to see which nodes and claims it names, so that each slot's
/// are looked up at once, then to write it.
/// </summary>
internal abstract class AnalysisOutput
{
    public abstract IAnswerSink Sink { get; }

    /// <summary>A node or claim by id.</summary>
    public abstract void Item(Slot slot, ItemShape shape, string id);

    /// <summary>A list of nodes or claims by id.</summary>
    public void Items(Slot slot, ItemShape shape, IEnumerable<string> ids)
    {
        Sink.BeginList();
        foreach (var id in ids)
        {
            Item(slot, shape, id);
        }

        Sink.EndList();
    }

    /// <summary>What a traversal of its own answers.</summary>
    public abstract void Answer(Slot slot, RootStep root);
}

/// <summary>Sees which nodes, claims and traversals an answer needs.</summary>
internal sealed class NeededItems : AnalysisOutput
{
    private readonly Dictionary<Slot, (ItemShape Shape, List<string> Ids)> items = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Slot Slot, RootStep Root)> roots = [];

    public override IAnswerSink Sink { get; } = new SilentSink();

    public override void Item(Slot slot, ItemShape shape, string id)
    {
        if (!items.TryGetValue(slot, out var needed))
        {
            items.Add(slot, needed = (shape, []));
        }

        needed.Ids.Add(id);
    }

    public override void Answer(Slot slot, RootStep root) => roots.Add((slot, root));

    /// <summary>Looks all of it up.</summary>
    public async ValueTask<FoundItems> FindAsync(GraphLookups lookups)
    {
        var found = new FoundItems();
        try
        {
            foreach (var (slot, (shape, ids)) in items)
            {
                found.Tapes.Add(slot, await lookups.TapeAsync(shape, ids));
            }

            foreach (var (slot, root) in roots)
            {
                found.Answers.Add(slot, await lookups.AskAsync(root));
            }
        }
        catch
        {
            found.Dispose();
            throw;
        }

        return found;
    }
}

/// <summary>The nodes and claims that an answer names.</summary>
internal sealed class FoundItems : IDisposable
{
    public Dictionary<Slot, AnswerTape> Tapes { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<Slot, IAnswer> Answers { get; } = new(ReferenceEqualityComparer.Instance);

    public void Dispose()
    {
        foreach (var answer in Answers.Values)
        {
            answer.Dispose();
        }
    }
}

/// <summary>Writes an answer whose nodes and claims are found.</summary>
internal sealed class WrittenAnswer(IAnswerSink sink, FoundItems found) : AnalysisOutput
{
    public override IAnswerSink Sink => sink;

    public override void Item(Slot slot, ItemShape shape, string id) => found.Tapes[slot].PlayNext(sink);

    public override void Answer(Slot slot, RootStep root) => found.Answers[slot].WriteTo(sink);
}
