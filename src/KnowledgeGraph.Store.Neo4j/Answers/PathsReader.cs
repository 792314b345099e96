using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Paths, with warnings of merged nodes and when there are more.</summary>
/// <param name="found">The name of the pairs of an id that was asked for and the key of the node that is there.</param>
/// <param name="paths">The name of the list of paths: one more than asked for when there are more.</param>
internal sealed class PathsReader(PathsRoot root, string found, string paths, ObjectReader path) : RootReader
{
    private readonly byte[] found = Encoding.UTF8.GetBytes(found);
    private readonly byte[] paths = Encoding.UTF8.GetBytes(paths);

    public override IAnswer Read(CypherResult result)
    {
        var keys = Keys(result);
        foreach (var reference in root.References)
        {
            if (KeyOf(reference, keys) is null)
            {
                throw TraversalException.UnknownNode(reference);
            }
        }

        var (from, to) = (KeyOf(root.From, keys), KeyOf(root.To, keys));
        foreach (var reference in root.Avoid)
        {
            var key = KeyOf(reference, keys);
            if (key == from || key == to)
            {
                throw PathNotes.AvoidedEnd(reference);
            }
        }

        return base.Read(result);
    }

    public override void Write(CypherResult result, IAnswerSink sink)
    {
        WarnOfMerges(Keys(result), sink);
        var list = result.Single()[paths];
        if (list.Count > root.First)
        {
            sink.Warning(WarningCodes.Truncated, PathNotes.MoreThan(root.First));
        }

        sink.BeginList();
        var room = root.First;
        foreach (var element in list)
        {
            if (room-- > 0)
            {
                path.Write(element, sink);
            }
        }

        sink.EndList();
    }

    private void WarnOfMerges(Dictionary<string, string> keys, IAnswerSink sink)
    {
        foreach (var reference in root.References)
        {
            if (NodeKey.TryRead(reference, out var asked) && KeyOf(reference, keys) is { } key && asked != key)
            {
                sink.Warning(WarningCodes.Merged, MergedNode.Message(asked, key));
            }
        }
    }

    private Dictionary<string, string> Keys(CypherResult result)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in result.Single()[found])
        {
            keys[pair[0].String] = pair[1].String;
        }

        return keys;
    }

    private static string? KeyOf(string reference, Dictionary<string, string> keys) =>
        RequiredNodes.IdOf(reference) is { } id ? keys.GetValueOrDefault(id) : null;
}
