using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

public abstract partial class GraphStoreContract
{
    [Theory]
    [InlineData(null, "WORKS_ON, BOUND_TO, REVIEWS, UNDER_CONTRACT_WITH, NOMINATED_FOR")]
    [InlineData(null, "WORKS_ON")]
    [InlineData("1995-01-01", "BOUND_TO, UNDER_CONTRACT_WITH, REVIEWS")]
    [InlineData(null, "")]
    public async Task Links_are_the_visible_claims(string? day, string predicates)
    {
        var view = day is null ? "during: {}" : $"asOf: \"{day}\"";
        var data = await DataAsync(
            $"{{ claims(first: 100, where: {{ predicate: {{ in: [{predicates}] }} }}, {view}) {{ nodes {{ key subject {{ key }} object {{ key }} }} }} }}");
        var links = new CollectedLinks();
        await ((ILinkReader)films.Store).ReadLinksAsync(
            [.. films.Store.Model.ClaimKinds.Where(kind => predicates.Split(", ").Contains(kind.Predicate))],
            day is null
                ? new TraversalTime(null, new Period(null, null), null)
                : new TraversalTime(DateOnly.Parse(day, CultureInfo.InvariantCulture), null, null),
            new ReadContext(1, new DateOnly(2025, 3, 7)),
            links,
            TestContext.Current.CancellationToken);

        Assert.Equal(
            data["claims"]!["nodes"]!.AsArray().Select(claim =>
                $"{claim!["subject"]!["key"]} {(claim["key"]!.ToString() == "married" ? "–" : "→")} {claim["object"]!["key"]}").Order(StringComparer.Ordinal),
            links.Links.Order(StringComparer.Ordinal));
    }

    private sealed class CollectedLinks : ILinkSink
    {
        private readonly Dictionary<int, string> nodes = [];

        public List<string> Links { get; } = [];

        public void Node(int number, ReadOnlySpan<byte> id) => nodes.Add(number, Encoding.UTF8.GetString(id).Replace('~', '/'));

        public void Link(int subject, int @object, bool isSymmetric) =>
            Links.Add($"{nodes[subject]} {(isSymmetric ? "–" : "→")} {nodes[@object]}");
    }
}
