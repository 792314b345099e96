using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>Asks a graph for some of all that it holds: each connection at the root for its nodes, with what hangs on them.</summary>
public static class KnownValueCollector
{
    private const int First = 60;

    /// <param name="ask">Answers an operation with the whole response.</param>
    public static async Task<KnownValues> CollectAsync(Schema schema, Func<string, Task<string>> ask)
    {
        var known = new KnownValues();
        foreach (var field in schema.QueryType.Fields.Where(field => field.Arguments.Any(argument => argument.Name == "first") && !field.Arguments.Any(argument => argument.IsRequired)))
        {
            if (field.Type.Named is ImplementingType connection && connection.Fields.FirstOrDefault(child => child.Name == "nodes")?.Type.Named is ImplementingType nodes)
            {
                var text = new StringBuilder($"{{ {field.Name}(first: {First}) {{ nodes");
                Select(text, nodes, depth: 1);
                using var answer = JsonDocument.Parse(await ask(text.Append(" } }").ToString()));
                if (answer.RootElement.GetProperty("data").GetProperty(field.Name) is { ValueKind: JsonValueKind.Object } page)
                {
                    Read(known, nodes, page.GetProperty("nodes"));
                }
            }
        }

        return known;
    }

    private static void Select(StringBuilder text, ImplementingType type, int depth)
    {
        text.Append(" { __typename");
        foreach (var field in FieldsOf(type))
        {
            if (field.Type.Named.IsLeaf)
            {
                text.Append(' ').Append(field.Name);
            }
            else if (depth > 0 && field.Type.Named is ImplementingType below && !IsConnection(below))
            {
                text.Append(' ').Append(field.Name);
                Select(text, below, depth - 1);
            }
        }

        text.Append(" }");
    }

    private static void Read(KnownValues known, ImplementingType type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                Read(known, type, element);
            }
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in FieldsOf(type))
        {
            if (!value.TryGetProperty(field.Name, out var child))
            {
                continue;
            }

            if (field.Type.Named is ImplementingType below)
            {
                Read(known, below, child);
            }
            else
            {
                Add(known, type.Name, field, child);
            }
        }
    }

    private static void Add(KnownValues known, string owner, FieldDefinition field, JsonElement value)
    {
        foreach (var element in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (element.ValueKind != JsonValueKind.Null)
            {
                known.Add(owner, field.Name, field.Type.Named.Name, element.GetRawText());
            }
        }
    }

    private static IEnumerable<FieldDefinition> FieldsOf(ImplementingType type) =>
        type.Fields.Where(field => !field.Arguments.Any(argument => argument.IsRequired));

    private static bool IsConnection(ImplementingType type) => type.Fields.Any(field => field.Name == "edges");
}
