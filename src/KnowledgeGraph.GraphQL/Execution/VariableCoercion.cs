using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>CoerceVariableValues (specification, section 6.1.2). Reports all that is wrong with all variables at once.</summary>
internal sealed class VariableCoercion
{
    /// <summary>So many errors say enough.</summary>
    private const int MostErrors = 50;

    /// <summary>Which of two members of one name counts, no two programs agree on (RFC 8259, section 4): neither does here.</summary>
    private static readonly JsonDocumentOptions OnceEach = new() { AllowDuplicateProperties = false };

    private readonly OperationDocument document;
    private readonly JsonElement given;
    private readonly Dictionary<string, object?> values = [];
    private readonly ImmutableArray<GraphQLError>.Builder errors = ImmutableArray.CreateBuilder<GraphQLError>();

    private VariableCoercion(OperationDocument document, JsonElement given)
    {
        this.document = document;
        this.given = given;
    }

    /// <param name="document">The operation, which declares the variables.</param>
    /// <param name="json">A JSON object, null, or nothing.</param>
    /// <exception cref="GraphQLException">Not a JSON object, or values that aren't what the operation declares.</exception>
    public static VariableValues Coerce(OperationDocument document, ReadOnlyMemory<byte> json)
    {
        VariableCoercion coercion = new(document, Parse(json));
        foreach (VariableDefinitionNode definition in document.Operation.VariableDefinitions)
        {
            coercion.Coerce(definition);
        }
        return coercion.errors.Count == 0
            ? new(coercion.values)
            : throw new GraphQLException(coercion.errors.ToImmutable());
    }

    /// <summary>A copy that stands by itself: a scalar's value may hold on to it.</summary>
    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return default;
        }
        if (!Utf8.IsValid(json.Span))
        {
            throw new GraphQLException("The variables hold bytes that are no UTF-8.", ErrorCodes.BadUserInput);
        }
        JsonElement parsed;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, OnceEach);
            parsed = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new GraphQLException(Unreadable(json), ErrorCodes.BadUserInput);
        }
        catch (InvalidOperationException)
        {
            // A name that is no text, which can't be compared with others.
            throw NoText();
        }
        if (json.Span.IndexOf("\\u"u8) >= 0 && !IsText(parsed))
        {
            throw NoText();
        }
        return parsed.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? parsed
            : throw new GraphQLException("Variables must be a JSON object.", ErrorCodes.BadUserInput);
    }

    private static string Unreadable(ReadOnlyMemory<byte> json)
    {
        if (NameGivenTwice(json) is { } name)
        {
            return $"The variables have an object with two members \"{name}\": give one of them.";
        }
        return JsonNesting.IsTooDeep(json.Span)
            ? $"The variables are nested deeper than {JsonNesting.MostLevels} levels, which is the most that is read."
            : "The variables are not well-formed JSON.";
    }

    private static GraphQLException NoText() =>
        new("The variables hold an escape of half a surrogate pair, which is no character.", ErrorCodes.BadUserInput);

    /// <summary>The first name that an object has twice, or null.</summary>
    private static string? NameGivenTwice(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return NameGivenTwice(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameGivenTwice(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select(NameGivenTwice).FirstOrDefault(name => name is not null);
        }
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        HashSet<string> names = [];
        return value.EnumerateObject()
            .Select(member => names.Add(member.Name) ? NameGivenTwice(member.Value) : member.Name)
            .FirstOrDefault(name => name is not null);
    }

    /// <summary>Whether all strings and names are Unicode text: JSON's escapes can write what isn't (RFC 8259, section 8.2).</summary>
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsText),
                JsonValueKind.Object => value.EnumerateObject().All(member => member.Name is not null && IsText(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void Coerce(VariableDefinitionNode definition)
    {
        // Validation has made sure that the type exists and is an input type.
        GraphQLType type = document.Schema.FindType(definition.Type)!;
        bool isGiven = given.ValueKind == JsonValueKind.Object;
        if (!isGiven || !given.TryGetProperty(definition.Name, out JsonElement value))
        {
            UseDefault(definition, type);
        }
        else if (value.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            Report(definition, $"Variable \"${definition.Name}\" of non-null type \"{type}\" must not be null.");
        }
        else
        {
            JsonCoercion coercion = new((path, at, message) => Report(definition, Invalid(definition, path, at, message)));
            values[definition.Name] = coercion.Coerce(value, type, path: null);
        }
    }

    private void UseDefault(VariableDefinitionNode definition, GraphQLType type)
    {
        if (definition.DefaultValue is { } literal)
        {
            values[definition.Name] = LiteralCoercion.Coerce(literal, type);
        }
        else if (type is NonNullType)
        {
            Report(definition, $"Variable \"${definition.Name}\" of required type \"{type}\" was not provided.");
        }
    }

    private static string Invalid(
        VariableDefinitionNode definition, ResponsePath? path, JsonElement value, string message)
    {
        string place = path is null ? "" : $" at \"{definition.Name}{path.ToInputPath()}\"";
        return $"Variable \"${definition.Name}\" got invalid value {JsonInspection.Of(value)}{place}; {JsonInspection.Shorten(message)}";
    }

    /// <exception cref="GraphQLException">There are too many errors to go on: each quotes what is wrong, so that they would outgrow the request.</exception>
    private void Report(VariableDefinitionNode definition, string message)
    {
        if (errors.Count == MostErrors)
        {
            errors.Add(new(
                "Too many errors processing variables, error limit reached. Execution aborted.", ErrorCodes.BadUserInput));
            throw new GraphQLException(errors.ToImmutable());
        }
        errors.Add(new GraphQLError(message, ErrorCodes.BadUserInput)
        {
            Locations = [document.Syntax.LocationOf(definition)],
        });
    }
}
