namespace KnowledgeGraph.Analysis.Tests.Influence;

/// <summary>Links for tests.</summary>
internal static class GeneratedLinks
{
    /// <summary>At random: some beside each other, some to where they come from.</summary>
    public static (int From, int To)[] Of(Random random, int nodes, int links) =>
        [.. Enumerable.Range(0, links).Select(_ => (random.Next(nodes * 3 / 4), random.Next(nodes)))];

    public static LinkGraph Build(int nodes, (int From, int To)[] links) =>
        LinkGraph.Build(nodes, [.. links.Select(link => link.From)], [.. links.Select(link => link.To)]);
}
