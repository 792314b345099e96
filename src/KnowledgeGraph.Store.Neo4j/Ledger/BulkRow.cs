namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A claim or a piece of evidence to be made, as rows that are written many at a time have it.</summary>
/// <param name="Texts">What each row has of its own and the statement asks for by its place.</param>
/// <param name="Number">A claim's pieces of evidence, a piece's place among those.</param>
/// <param name="Anchor">A node that many rows are joined to, by id; null where there is none.</param>
/// <param name="Properties">All but those that the statement makes of the texts and the number.</param>
internal sealed record BulkRow(
    string[] Texts, long Number, string? Anchor, IReadOnlyList<KeyValuePair<string, object>> Properties);
