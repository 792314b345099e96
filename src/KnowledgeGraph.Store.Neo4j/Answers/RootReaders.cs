using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Reads what a root field's statement returned.</summary>
internal abstract class RootReader
{
    /// <summary>Makes an answer of the result, which is the answer's from then on. What can fail fails here.</summary>
    /// <exception cref="TraversalException">The client asked for something that can't be had.</exception>
    public virtual IAnswer Read(CypherResult result) => new StatementAnswer(result, this);

    public abstract void Write(CypherResult result, IAnswerSink sink);
}

/// <summary>What a statement returned, at rest.</summary>
internal sealed class StatementAnswer(CypherResult result, RootReader reader) : IAnswer
{
    public void WriteTo(IAnswerSink sink) => reader.Write(result, sink);

    public void Dispose() => result.Dispose();
}

/// <summary>One object, or null where the statement returns no row.</summary>
internal sealed class ObjectRootReader(ObjectReader item, RequiredNodesCheck? check) : RootReader
{
    public override IAnswer Read(CypherResult result)
    {
        check?.Check(result.Single());
        return base.Read(result);
    }

    public override void Write(CypherResult result, IAnswerSink sink)
    {
        if (result.RowCount == 0)
        {
            sink.Null();
        }
        else
        {
            item.Write(result.Single(), sink);
        }
    }
}

/// <summary>A list of objects.</summary>
internal sealed class ObjectListRootReader(ObjectReader item) : RootReader
{
    public override void Write(CypherResult result, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var element in result.Single())
        {
            item.Write(element, sink);
        }

        sink.EndList();
    }
}

/// <summary>What was looked up: a row for each that was found, with its place among those asked for where there are several.</summary>
/// <param name="time">The view of the root field; a target of another one says so.</param>
internal sealed class LookupReader(LookupRoot root, TraversalTime time, ImmutableArray<ItemReader> readers) : RootReader
{
    public override void Write(CypherResult result, IAnswerSink sink)
    {
        var rows = new CypherValue?[root.Targets.Length];
        for (var row = 0; row < result.RowCount; row++)
        {
            var columns = result.Rows[row];
            rows[columns.Count > 2 ? columns[2].Integer : 0] ??= columns;
        }

        if (root.IsList)
        {
            sink.BeginList();
        }

        for (var i = 0; i < rows.Length; i++)
        {
            Write(root.Targets[i], rows[i], sink);
        }

        if (root.IsList)
        {
            sink.EndList();
        }
    }

    private void Write(LookupTarget target, CypherValue? row, IAnswerSink sink)
    {
        var isForeign = target.Time != time;
        if (isForeign)
        {
            sink.BeginView(target.Time);
        }

        if (row is { } columns)
        {
            if (columns[1].StringOrNull is { } survivor && NodeKey.TryRead(target.Reference, out var asked))
            {
                sink.Warning(WarningCodes.Merged, MergedNode.Message(asked, survivor));
            }

            readers[columns.Count > 3 ? (int)columns[3].Integer : 0].Write(columns[0], sink);
        }
        else
        {
            sink.Null();
        }

        if (isForeign)
        {
            sink.EndView();
        }
    }
}

/// <summary>A neighborhood, with a warning when the limit left something out.</summary>
internal sealed class NeighborhoodReader(ObjectReader item, RequiredNodesCheck check, string truncated, int limit) : RootReader
{
    private readonly byte[] truncated = Encoding.UTF8.GetBytes(truncated);

    public override IAnswer Read(CypherResult result)
    {
        check.Check(result.Single());
        return base.Read(result);
    }

    public override void Write(CypherResult result, IAnswerSink sink)
    {
        var value = result.Single();
        if (value[truncated].Boolean)
        {
            sink.Warning(
                WarningCodes.Truncated,
                $"The neighborhood has more than {limit} nodes: the nearest are here. Raise `limit` or ask for fewer hops.");
        }

        item.Write(value, sink);
    }
}

/// <summary>Sees that all nodes that a traversal starts from were there.</summary>
/// <param name="found">The name under which the ids of those that were stand.</param>
internal sealed class RequiredNodesCheck(ImmutableArray<string> references, string found)
{
    private readonly byte[] found = Encoding.UTF8.GetBytes(found);

    /// <exception cref="TraversalException">`UNKNOWN_NODE`: one wasn't; the first that is named.</exception>
    public void Check(in CypherValue answer)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in answer[found])
        {
            ids.Add(id.String);
        }

        foreach (var reference in references)
        {
            if (RequiredNodes.IdOf(reference) is not { } id || !ids.Contains(id))
            {
                throw TraversalException.UnknownNode(reference);
            }
        }
    }
}

/// <summary>Counts by kind, in the model's order, zeros too.</summary>
/// <param name="kinds">By what the database tells them, with their names.</param>
internal sealed class KindCountReader(GraphPartSlot slot, string name, (string Tag, string Name)[] kinds) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in value)
        {
            counts.Add(pair[0].String, pair[1].Integer);
        }

        sink.BeginList();
        foreach (var (tag, kind) in kinds)
        {
            sink.BeginObject(slot.Shape!);
            foreach (var part in slot.Shape!.Slots.OfType<KindCountSlot>())
            {
                sink.Field(part);
                if (part.IsCount)
                {
                    sink.Number(counts.GetValueOrDefault(tag));
                }
                else
                {
                    sink.Text(kind);
                }
            }

            sink.EndObject();
        }

        sink.EndList();
    }
}
