using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Asks the API for the next change that a webhook wants to hear of, as any client could.</summary>
internal sealed class ChangeReader(GraphApi api, WebhookSettings settings)
{
    private const string Query =
        """
        query Next($since: Long!, $where: ChangeFilter) {
          changes(since: $since, first: 1, where: $where) {
            revision
            recordedAt
            author
            nodes { __typename id key }
            recorded { ...Told }
            retracted { ...Told }
          }
        }

        fragment Told on Claim {
          __typename
          id
          key
          predicate
          subject { __typename id key }
          object { __typename id key }
          validFrom
          validTo
          recordedAt
          recordedBy
          retractedAt
          retractionReason
          supersededBy { id key }
        }
        """;

    /// <summary>The kinds that webhooks can name.</summary>
    public GraphModel Model => api.Schema.Model;

    /// <summary>The next change after a revision, or null when there is none up to the revision that is answered.</summary>
    /// <exception cref="ChangeReadException">It can't be read now.</exception>
    public async Task<(Change? Change, long UpTo)> NextAsync(Webhook webhook, long since, CancellationToken cancellationToken)
    {
        var scope = api.BeginOperation();
        var newest = (await scope.PinAsync(cancellationToken)).Revision;
        var variables = new JsonObject { ["since"] = since, ["where"] = WebhookKinds.FilterOf(webhook, Model) };
        using var writer = new ResponseWriter();
        var result = await api.Engine.ExecuteAsync(
            new GraphQLRequest
            {
                Query = Query,
                VariablesJson = JsonSerializer.SerializeToUtf8Bytes(variables),
                Context = scope,
            },
            writer,
            cancellationToken);
        return result.ErrorCount > 0
            ? throw new ChangeReadException(writer.Errors.FirstOrDefault()?.Message ?? "It could not be read.")
            : (Read(writer.WrittenMemory), newest);
    }

    private Change? Read(ReadOnlyMemory<byte> response)
    {
        using var answer = JsonDocument.Parse(response);
        var changes = answer.RootElement.GetProperty("data").GetProperty("changes");
        if (changes.GetArrayLength() == 0)
        {
            return null;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(changes[0]);
        return new Change(changes[0].GetProperty("revision").GetInt64(), json.Length <= settings.MaxBytes ? json : Shortened(changes[0]));
    }

    /// <summary>Without what is large; the receiver asks `changes` for it.</summary>
    private static byte[] Shortened(JsonElement change)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var name in new[] { "revision", "recordedAt", "author" })
            {
                json.WritePropertyName(name);
                change.GetProperty(name).WriteTo(json);
            }

            json.WriteBoolean("truncated", true);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}

/// <summary>A change that can't be read now.</summary>
internal sealed class ChangeReadException(string message) : Exception(message);
