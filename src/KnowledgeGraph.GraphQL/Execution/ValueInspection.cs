using System.Globalization;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A resolver's value as messages quote it: like a literal.</summary>
internal static class ValueInspection
{
    public static string Of(object value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
