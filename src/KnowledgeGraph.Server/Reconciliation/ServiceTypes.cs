using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>
/// What the model's types and fields are called at the service (§ Types, § Properties): a type by its name, a property by its field.
/// </summary>
internal sealed class ServiceTypes
{
    private readonly ImmutableArray<string> kindNames;

    public ServiceTypes(PublicSchema schema)
    {
        Model = schema.Model;
        kindNames = [.. ((EnumType)schema.Schema.Types.Find("NodeKind")!).Values.Select(value => value.Name)];
        var searched = Model.Entity.Attributes.Where(attribute => attribute.IsSearched).ToList();
        NameField = searched.Count > 0 ? searched[0].Name : "key";
        DescriptionField = searched.Skip(1).FirstOrDefault(attribute => !attribute.IsList)?.Name;
        All = [.. Model.NodeKinds, .. Model.Interfaces];
    }

    public GraphModel Model { get; }

    /// <summary>The kinds, then the interfaces.</summary>
    public ImmutableArray<NodeType> All { get; }

    /// <summary>The field that has the name of every entity.</summary>
    public string NameField { get; }

    /// <summary>The field that tells it apart, if there is one.</summary>
    public string? DescriptionField { get; }

    /// <summary>What the API calls a kind.</summary>
    public string EnumValueOf(NodeKind kind) => kindNames[kind.Index];

    /// <exception cref="ReconciliationException">There is no such type.</exception>
    public NodeType Require(string type, string where) => Model.FindNodeType(type) ?? throw new ReconciliationException(
        $"{where}: “{Shown.Of(type)}” is no type of this graph; it has {string.Join(", ", All.Select(each => each.Name))}.");

    /// <summary>Writes a type with its broader ones.</summary>
    public static void Write(Utf8JsonWriter json, NodeType type)
    {
        json.WriteStartObject();
        WriteNames(json, type);
        json.WriteStartArray("broader");
        var direct = type.Interfaces.Where(parent => !type.Interfaces.Any(other => other != parent && other.Interfaces.Contains(parent)));
        foreach (var parent in direct)
        {
            Write(json, parent);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what a type is called.</summary>
    public static void WriteNames(Utf8JsonWriter json, NodeType type)
    {
        json.WriteString("id", type.Name);
        json.WriteString("name", type.Name);
        if (type.Description is { } description)
        {
            json.WriteString("description", description);
        }
    }

    /// <summary>The types of an entity: its kind, then what that is besides, without what everything is.</summary>
    public void WriteTypesOf(Utf8JsonWriter json, NodeKind kind)
    {
        json.WriteStartArray();
        foreach (var type in kind.Interfaces.Where(type => type != Model.Entity).Prepend<NodeType>(kind))
        {
            json.WriteStartObject();
            json.WriteString("id", type.Name);
            json.WriteString("name", type.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
