using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>What is asked of every entity, and how it is told (§ Entities).</summary>
internal static class EntityFragment
{
    public const string Name = "Told";

    private const string Id = "id";
    private const string EntityName = "name";
    private const string Description = "description";

    /// <summary>The fragment's definition.</summary>
    public static string Of(ServiceTypes types) =>
        $$"""
        fragment {{Name}} on {{GraphModel.EntityName}} {
          __typename
          id
          {{Field(EntityName, types.NameField)}}
          {{(types.DescriptionField is { } field ? Field(Description, field) : "")}}
        }
        """;

    /// <summary>Whether what was looked up is one.</summary>
    public static bool IsEntity(JsonElement node) => node.ValueKind == JsonValueKind.Object && node.TryGetProperty(Id, out _);

    /// <summary>Writes id, name and description as members.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement node)
    {
        json.WriteString(Id, node.GetProperty(Id).GetString());
        json.WriteString(EntityName, node.GetProperty(EntityName).GetString());
        if (node.TryGetProperty(Description, out var description) && description.ValueKind == JsonValueKind.String)
        {
            json.WriteString(Description, description.GetString());
        }
    }

    private static string Field(string alias, string field) => alias == field ? field : $"{alias}: {field}";
}
