using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// How the values of a scalar are read and written (§3.5 of the specification). Null never reaches a codec.
/// </summary>
public abstract class ScalarCodec(string name)
{
    /// <summary>The scalar's name.</summary>
    public string Name { get; } = name;

    /// <summary>Input coercion of a value in a document; lists and objects may hold variables only as they are.</summary>
    /// <exception cref="CoercionException">The value is not one of this scalar.</exception>
    public abstract object ParseLiteral(ValueNode literal);

    /// <summary>Input coercion of a value in the request's variables.</summary>
    /// <exception cref="CoercionException">The value is not one of this scalar.</exception>
    public abstract object ParseValue(JsonElement value);

    /// <summary>Result coercion: writes exactly one JSON value.</summary>
    /// <exception cref="CoercionException">The value is not one of this scalar; nothing was written.</exception>
    public abstract void Write(Utf8JsonWriter writer, object value);
}
