using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Coerced variables as JSON, which is how the reference implementation shows its own.</summary>
internal static class CoercedJson
{
    public static string Write(VariableValues values) => JsonSerializer.Serialize(Plain(values.Values));

    public static object? Plain(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value)),
        IReadOnlyList<object?> items => items.Select(Plain).ToArray(),
        _ => value,
    };
}
