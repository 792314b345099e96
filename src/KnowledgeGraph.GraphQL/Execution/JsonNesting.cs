using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How deep the JSON of a request may be nested.</summary>
public static class JsonNesting
{
    /// <summary>As many levels as .NET's readers take unless they are told otherwise.</summary>
    public const int MostLevels = 64;

    /// <summary>Whether a text that a reader has refused is nested deeper than that, rather than no JSON.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = MostLevels + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth == MostLevels)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Something else is wrong with it, and stands before what is too deep.
        }
        return false;
    }
}
