namespace KnowledgeGraph.Store.Embedded;

/// <summary>A node, a claim or a piece of evidence at the place a walk has come to.</summary>
/// <param name="Index">Its place in its table.</param>
/// <param name="Row">Where its attributes are, in the columns of its kind.</param>
/// <param name="Near">The node that the walk came from over a claim; -1 when it didn't.</param>
internal readonly record struct Item(int Index, int Row, int Near = -1);
