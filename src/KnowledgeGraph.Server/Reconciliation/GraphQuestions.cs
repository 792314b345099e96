using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>
/// Asks the graph through the API, as any client could: at one revision, within the limits of an operation, in the caller's name.
/// </summary>
internal sealed class GraphQuestions(GraphApi api, ObjectPool<ResponseWriter> writers)
{
    /// <summary>The members of `data`.</summary>
    /// <param name="variables">Writes the members of the variables.</param>
    /// <exception cref="ReconciliationException">It can't be answered.</exception>
    public async Task<JsonDocument> AskAsync(HttpContext http, string query, Action<Utf8JsonWriter> variables)
    {
        var writer = writers.Get();
        try
        {
            var result = await api.Engine.ExecuteAsync(
                new GraphQLRequest { Query = query, VariablesJson = Write(variables), Context = api.BeginOperation(http.Caller()) },
                writer,
                http.RequestAborted);
            return result.ErrorCount > 0 ? throw Refusal(writer.Errors[0]) : JsonDocument.Parse(writer.WrittenSpan.ToArray());
        }
        finally
        {
            writers.Return(writer);
        }
    }

    /// <summary>Writes an object into memory.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static ReconciliationException Refusal(GraphQLError error) => new(
        error.Message,
        error.Code switch
        {
            StoreErrorCodes.StoreUnavailable or StoreErrorCodes.Busy or ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
            AccessErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
            AccessErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
            ErrorCodes.InternalServerError or ErrorCodes.NullInNonNullField => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        },
        error.Code);
}
