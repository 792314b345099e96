using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Ranks the candidates that the index found, and picks the page.</summary>
/// <param name="items">How the nodes of each slot that asks for some are read.</param>
internal sealed class SearchReader(
    GraphModel model, SearchQuery query, ConnectionQuery connection, IReadOnlyDictionary<Slot, ItemReader> items) : RootReader
{
    private readonly SearchRanker ranker = new(query);
    private readonly ImmutableArray<(byte[] Name, AttributeDefinition Attribute, double Weight)>[] texts =
    [
        .. model.NodeKinds.Select(kind => SearchWeights.Of(kind)
            .Select(text => (Encoding.UTF8.GetBytes(text.Attribute.Name), text.Attribute, text.Weight)).ToImmutableArray()),
    ];

    public override IAnswer Read(CypherResult result)
    {
        var hits = new List<SearchHit>();
        foreach (var candidate in result.Single())
        {
            var id = candidate["id"u8].String;
            var found = TextsOf(candidate, id);
            if (ranker.Score(CollectionsMarshal.AsSpan(found)) is { } score)
            {
                hits.Add(new SearchHit(new Keyset([score, found[0].Folded], id), found, candidate));
            }
        }

        return new RankedAnswer(result, new SearchConnection(connection, hits, ranker, items).WriteTo);
    }

    /// <summary>Its answer is ranked and writes itself.</summary>
    public override void Write(CypherResult result, IAnswerSink sink) => Read(result).WriteTo(sink);

    private List<SearchText> TextsOf(in CypherValue candidate, string id)
    {
        var found = new List<SearchText>();
        foreach (var (name, attribute, weight) in texts[model.FindKindOfKey(NodeKey.TryRead(id, out var key) ? key : id)!.Index])
        {
            var value = candidate[name];
            if (value.Kind == CypherKind.Text)
            {
                found.Add(new SearchText(attribute.Name, value.String, weight));
            }
            else if (!value.IsNull)
            {
                foreach (var element in value)
                {
                    found.Add(new SearchText(attribute.Name, element.String, weight));
                }
            }
        }

        return found;
    }
}
