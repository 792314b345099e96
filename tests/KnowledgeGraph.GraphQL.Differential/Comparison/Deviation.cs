namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A difference from the reference implementation that is meant.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Settle">Takes the difference, and nothing else, out of the errors of both sides.</param>
internal sealed record Deviation(string Reason, Func<BothSides, BothSides> Settle);
