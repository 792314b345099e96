using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Reads the parameters of a GraphQL request (GraphQL over HTTP, "Request Parameters").</summary>
internal static class RequestParameters
{
    private static readonly string TooDeep = $"nested deeper than {JsonNesting.MostLevels} levels, which is the most that this server takes";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>From a JSON body.</summary>
    /// <exception cref="BadRequestException">The body isn't a well-formed GraphQL request.</exception>
    public static JsonRequest FromJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Read(body);
        }
        catch (JsonException exception)
        {
            var place = $"line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}";
            throw new BadRequestException(
                JsonNesting.IsTooDeep(body.Span) ? $"The body is {TooDeep}: {place}." : $"The body is not JSON: {place}.");
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>The text that a JSON string stands for.</summary>
    /// <exception cref="BadRequestException">It holds bytes or escapes that are not Unicode.</exception>
    public static string Decode(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>From a query string, in which variables and extensions are JSON texts.</summary>
    /// <exception cref="BadRequestException">A parameter is missing or isn't one.</exception>
    public static GraphQLRequest FromQuery(IQueryCollection query, object context) => WithDocument(new GraphQLRequest
    {
        Query = Text(query, "query"),
        DocumentId = Text(query, "documentId"),
        OperationName = Text(query, "operationName"),
        VariablesJson = JsonObject(query, "variables"),
        ExtensionsJson = JsonObject(query, "extensions"),
        Context = context,
    });

    private static JsonRequest Read(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new BadRequestException("The body must be a JSON object with the member \"query\".");
        }

        ReadOnlyMemory<byte> query = default;
        string? documentId = null;
        string? operationName = null;
        ReadOnlyMemory<byte> variables = default;
        ReadOnlyMemory<byte> extensions = default;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNext(in reader, "query"u8, 1, ref seen))
            {
                query = JsonString(ref reader, body, "query");
            }
            else if (IsNext(in reader, "documentId"u8, 2, ref seen))
            {
                documentId = Text(ref reader, "documentId");
            }
            else if (IsNext(in reader, "operationName"u8, 4, ref seen))
            {
                operationName = Text(ref reader, "operationName");
            }
            else if (IsNext(in reader, "variables"u8, 8, ref seen))
            {
                variables = JsonObject(ref reader, body, "variables");
            }
            else if (IsNext(in reader, "extensions"u8, 16, ref seen))
            {
                extensions = JsonObject(ref reader, body, "extensions");
            }
            else
            {
                // The specification reserves other members for later: they are read past, not refused.
                reader.Read();
                reader.Skip();
            }
        }

        // Anything behind the object is a syntax error that the reader reports.
        reader.Read();
        var namesOne = !query.IsEmpty || documentId is not null || !extensions.IsEmpty;
        return namesOne ? new JsonRequest(query, documentId, operationName, variables, extensions) : throw MissingQuery();
    }

    /// <summary>Whether the reader stands at the member of that name; which of two would count, no two programs agree on.</summary>
    /// <param name="bit">The member's, in <paramref name="seen"/>.</param>
    private static bool IsNext(in Utf8JsonReader reader, ReadOnlySpan<byte> name, int bit, ref int seen)
    {
        if (!reader.ValueTextEquals(name))
        {
            return false;
        }

        if ((seen & bit) != 0)
        {
            throw new BadRequestException($"\"{Encoding.UTF8.GetString(name)}\" is given more than once.");
        }

        seen |= bit;
        return true;
    }

    private static string? Text(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw NoString(name),
        };
    }

    private static ReadOnlyMemory<byte> JsonString(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => body[(int)reader.TokenStartIndex..(int)reader.BytesConsumed],
            JsonTokenType.Null => default,
            _ => throw NoString(name),
        };
    }

    private static ReadOnlyMemory<byte> JsonObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, string name)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.StartObject:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return body[start..(int)reader.BytesConsumed];
            default:
                throw new BadRequestException($"\"{name}\" must be a JSON object.");
        }
    }

    private static string? Text(IQueryCollection query, string name) => query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } values => values[0] is { Length: > 0 } text ? text : null,
        _ => throw new BadRequestException($"The parameter \"{name}\" is given more than once."),
    };

    private static ReadOnlyMemory<byte> JsonObject(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
        {
            return default;
        }

        try
        {
            var bytes = StrictUtf8.GetBytes(text);
            var reader = new Utf8JsonReader(bytes);
            reader.Read();
            var kind = reader.TokenType;
            reader.Skip();
            reader.Read();
            return kind switch
            {
                JsonTokenType.Null => default,
                JsonTokenType.StartObject => bytes,
                _ => throw new BadRequestException($"The parameter \"{name}\" must be a JSON object."),
            };
        }
        catch (Exception exception) when (exception is JsonException or EncoderFallbackException)
        {
            var isTooDeep = exception is JsonException && JsonNesting.IsTooDeep(Encoding.UTF8.GetBytes(text));
            throw new BadRequestException($"The parameter \"{name}\" is {(isTooDeep ? TooDeep : "not JSON")}.");
        }
    }

    /// <summary>The request, if it holds or names a document; an automatic persisted query names one in its extensions.</summary>
    private static GraphQLRequest WithDocument(GraphQLRequest request) =>
        request is { Query: null, DocumentId: null, ExtensionsJson.IsEmpty: true } ? throw MissingQuery() : request;

    private static BadRequestException MissingQuery() => new("The request has no \"query\".");

    private static BadRequestException NoString(string name) => new($"\"{name}\" must be a string.");

    private static BadRequestException NotUnicode() => new("The body holds text that is not Unicode.");
}

/// <summary>A request that is no GraphQL request; the message is for the client.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
