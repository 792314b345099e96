namespace KnowledgeGraph.GraphQL.Execution;

/// <summary><c>extensions.cost</c>: what an operation was expected to cost before it ran, what it did, and what one may.</summary>
internal static class CostReport
{
    /// <param name="requested">The sum of the fields' <see cref="ICompiledField.Cost"/>.</param>
    /// <param name="actual">The objects that were written.</param>
    /// <param name="limit">See <see cref="EngineOptions.MaxCost"/>.</param>
    public static void Add(ResponseWriter output, long requested, long actual, long? limit) =>
        output.SetExtension("cost", writer =>
        {
            writer.BeginObject();
            writer.Key("\"requested\":"u8);
            writer.Number(requested);
            writer.Key("\"actual\":"u8);
            writer.Number(actual);
            writer.Key("\"limit\":"u8);
            writer.Value(limit);
            writer.EndObject();
        });
}
