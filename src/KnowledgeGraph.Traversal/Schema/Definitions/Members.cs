using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>Parts of type definitions, from text.</summary>
internal static class Members
{
    public static StringValueNode Text(string value) => new() { Value = value, Block = true };

    public static NamedTypeNode Name(string name) => new() { Name = name };

    public static FieldDefinitionNode Field(
        string name, string type, string description, params InputValueDefinitionNode[] arguments) => new()
    {
        Name = name,
        Type = Parser.ParseType(type),
        Description = Text(description),
        Arguments = [.. arguments],
    };

    /// <param name="defaultValue">As it would be written in a document, or null for none.</param>
    public static InputValueDefinitionNode Input(string name, string type, string description, string? defaultValue = null) => new()
    {
        Name = name,
        Type = Parser.ParseType(type),
        Description = Text(description),
        DefaultValue = defaultValue is null ? null : Parser.ParseValue(defaultValue),
    };

    public static EnumValueDefinitionNode EnumValue(string name, string description) =>
        new() { Name = name, Description = Text(description) };
}
