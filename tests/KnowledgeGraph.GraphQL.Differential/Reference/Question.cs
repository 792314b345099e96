using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A case for the reference implementation.</summary>
/// <param name="Kind">One of the kinds that the oracle's script knows.</param>
internal sealed record Question(string Kind)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The major version of graphql-js.</summary>
    public int Version { get; init; } = 16;

    /// <summary>The document.</summary>
    public string Source { get; init; } = "";

    /// <summary>Which of the schemas that were defined.</summary>
    public string Schema { get; init; } = "wide";

    /// <summary>The variables, as JSON.</summary>
    public string Variables { get; init; } = "";

    /// <summary>Which operation; empty for the only one.</summary>
    public string OperationName { get; init; } = "";

    /// <summary>What the engine prints for the document.</summary>
    public string Printed { get; init; } = "";

    /// <summary>A schema to define: its name.</summary>
    public string? Name { get; init; }

    /// <summary>A schema to define: its text.</summary>
    public string Sdl { get; init; } = "";

    public Adopted? Adopted { get; init; }

    /// <summary>In ASCII, because documents may hold lone surrogates, which no encoding of Unicode carries.</summary>
    public string ToJson()
    {
        StringBuilder json = new();
        json.Append(CultureInfo.InvariantCulture, $"{{\"kind\":\"{Kind}\",\"version\":{Version},\"schema\":\"{Schema}\"");
        Append(json, "source", Source);
        Append(json, "variables", Variables);
        Append(json, "operationName", OperationName);
        Append(json, "printed", Printed);
        if (Name is not null)
        {
            Append(json, "name", Name);
            Append(json, "sdl", Sdl);
            json.Append(",\"adopted\":").Append(JsonSerializer.Serialize(Adopted, Web));
        }
        return json.Append('}').ToString();
    }

    private static void Append(StringBuilder json, string key, string value)
    {
        if (value.Length == 0)
        {
            json.Append(",\"").Append(key).Append("\":\"\"");
            return;
        }
        json.Append(",\"").Append(key).Append("\":\"");
        foreach (char c in value)
        {
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                json.Append(c);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }
        json.Append('"');
    }
}
