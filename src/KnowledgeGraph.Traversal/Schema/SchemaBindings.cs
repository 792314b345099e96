using System.Collections.Frozen;

namespace KnowledgeGraph.Traversals;

/// <summary>What every field of the public schema means in the model. The compiler's tables.</summary>
public sealed class SchemaBindings
{
    private readonly FrozenDictionary<(string Type, string Field), FieldBinding> fields;
    private readonly FrozenDictionary<(string Type, string Field), InputBinding> inputs;

    internal SchemaBindings(SchemaDefinitions definitions)
    {
        fields = definitions.Fields.ToFrozenDictionary();
        inputs = definitions.Inputs.ToFrozenDictionary();
    }

    /// <summary>The meaning of a field of an object type.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public FieldBinding Field(string type, string field) => fields[(type, field)];

    /// <summary>The meaning of a field of a filter, a condition or an order.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public InputBinding Input(string type, string field) => inputs[(type, field)];
}
