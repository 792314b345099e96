using System.Text.Json;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>What the service says of itself (§ Service Manifest).</summary>
internal sealed class ServiceManifest(ServiceTypes types, AccessSettings access)
{
    /// <param name="root">The address that the server was asked at.</param>
    public void Write(Utf8JsonWriter json, string root)
    {
        var service = root + Routes.Reconcile;
        json.WriteStartArray("versions");
        json.WriteStringValue("0.2");
        json.WriteEndArray();
        json.WriteString("name", "KnowledgeGraph");
        json.WriteString("identifierSpace", service + "/entity/");
        json.WriteString("schemaSpace", root + Routes.Schema);
        json.WriteNumber("batchSize", QueryReader.BatchSize);
        json.WriteStartObject("view");
        json.WriteString("url", root + Routes.GraphQL + "?query=%7Bnode%28id%3A%22{{id}}%22%29%7Bid%20__typename%20...%20on%20Entity%7Bkey%20" + types.NameField + "%7D%7D%7D");
        json.WriteEndObject();
        json.WriteStartArray("defaultTypes");
        foreach (var type in types.Model.NodeKinds)
        {
            ServiceTypes.Write(json, type);
        }

        json.WriteEndArray();
        json.WriteStartObject("suggest");
        foreach (var what in new[] { "entity", "property", "type" })
        {
            json.WriteStartObject(what);
            WritePath(json, service, $"/suggest/{what}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteExtend(json, service);
        if (!access.IsReadingOpen)
        {
            WriteAuthentication(json);
        }
    }

    private static void WritePath(Utf8JsonWriter json, string service, string path)
    {
        json.WriteString("service_url", service);
        json.WriteString("service_path", path);
    }

    private static void WriteExtend(Utf8JsonWriter json, string service)
    {
        json.WriteStartObject("extend");
        json.WriteStartObject("propose_properties");
        WritePath(json, service, "/properties");
        json.WriteEndObject();
        json.WriteStartArray("property_settings");
        json.WriteStartObject();
        json.WriteString("name", "limit");
        json.WriteString("label", "Limit");
        json.WriteString("type", "number");
        json.WriteNumber("default", 0);
        json.WriteString("help_text", "The most values of a cell; 0 for as many as there are, at most 100.");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>§ Authentication, by OpenAPI 2.0's security scheme object.</summary>
    private static void WriteAuthentication(Utf8JsonWriter json)
    {
        json.WriteStartObject("authentication");
        json.WriteString("type", "apiKey");
        json.WriteString("name", "Authorization");
        json.WriteString("in", "header");
        json.WriteEndObject();
    }
}
