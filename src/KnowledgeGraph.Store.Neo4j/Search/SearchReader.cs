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
    private readonly OrderComparer order = new(connection.Order);
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

        hits.Sort((left, right) => order.Compare(left.Place, right.Place));
        return new SearchAnswer(result, connection, new SearchPage(hits, connection.Page, order), ranker, items);
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

/// <summary>A candidate that is a hit.</summary>
/// <param name="Place">Its score, its folded name and its id.</param>
internal sealed record SearchHit(Keyset Place, List<SearchText> Texts, CypherValue Item)
{
    public double Score => (double)Place.Values[0]!;
}

/// <summary>A page of the hits, which are in order.</summary>
internal sealed class SearchPage
{
    public SearchPage(List<SearchHit> hits, Page page, OrderComparer order)
    {
        Total = hits.Count;
        var start = page.After is { } after ? hits.FindIndex(hit => order.Compare(hit.Place, after) > 0) : 0;
        var end = page.Before is { } before ? hits.FindIndex(hit => order.Compare(hit.Place, before) >= 0) : hits.Count;
        start = start < 0 ? hits.Count : start;
        end = Math.Max(start, end < 0 ? hits.Count : end);
        var size = Math.Min(page.Size, end - start);
        var first = page.Last is null ? start : end - size;
        Hits = hits.GetRange(first, size);
        HasPrevious = page.Last is null ? start > 0 : first > 0;
        HasNext = page.Last is null ? first + size < hits.Count : end < hits.Count;
    }

    public int Total { get; }

    public List<SearchHit> Hits { get; }

    public bool HasNext { get; }

    public bool HasPrevious { get; }
}
