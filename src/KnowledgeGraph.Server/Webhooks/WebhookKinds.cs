using System.Text.Json.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>A webhook's kinds as the `where` of `changes`.</summary>
internal static class WebhookKinds
{
    /// <exception cref="WebhookException">The model has no such kind.</exception>
    public static void Check(IEnumerable<string> kinds, GraphModel model)
    {
        foreach (var kind in kinds)
        {
            if (!IsNode(kind, model) && !IsClaim(kind, model))
            {
                throw new WebhookException(
                    $"The model has no kind “{kind}”: give {string.Join(", ", AllOf(model))}.");
            }
        }
    }

    /// <summary>Null for a webhook that hears of everything. A kind that the model has no more is left out.</summary>
    public static JsonObject? FilterOf(Webhook webhook, GraphModel model)
    {
        if (webhook.Kinds.IsEmpty)
        {
            return null;
        }

        var filter = new JsonObject();
        Add(filter, "nodes", model.NodeKinds.Where(kind => webhook.Kinds.Contains(kind.Name)).Select(kind => kind.FieldName));
        Add(filter, "claims", model.ClaimKinds.Where(kind => webhook.Kinds.Contains(kind.Name)).Select(kind => kind.FieldName));
        return filter;
    }

    private static void Add(JsonObject filter, string part, IEnumerable<string> fields)
    {
        var branches = fields.Select(field => (JsonNode)new JsonObject { [field] = new JsonObject() }).ToArray();
        if (branches.Length > 0)
        {
            filter[part] = new JsonObject { ["or"] = new JsonArray(branches) };
        }
    }

    private static IEnumerable<string> AllOf(GraphModel model) =>
        model.NodeKinds.Select(kind => kind.Name).Concat(model.ClaimKinds.Select(kind => kind.Name));

    private static bool IsNode(string name, GraphModel model) => model.NodeKinds.Any(kind => kind.Name == name);

    private static bool IsClaim(string name, GraphModel model) => model.ClaimKinds.Any(kind => kind.Name == name);
}
