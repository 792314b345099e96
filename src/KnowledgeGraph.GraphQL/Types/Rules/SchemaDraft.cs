using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What a schema is made of, before it is known to be valid.</summary>
internal sealed class SchemaDraft(
    SchemaDocument document,
    DefinitionList<NamedType> types,
    DefinitionList<DirectiveDefinition> directives,
    RootTypes roots)
{
    public SchemaDocument Document { get; } = document;

    public DefinitionList<NamedType> Types { get; } = types;

    /// <summary>The types that the document defines.</summary>
    public IEnumerable<NamedType> OwnTypes => Types.Where(static type => !type.Syntax.IsEmpty && !type.IsBuiltIn);

    public DefinitionList<DirectiveDefinition> Directives { get; } = directives;

    public IEnumerable<DirectiveDefinition> OwnDirectives =>
        Directives.Where(static directive => directive.Syntax is not null);

    public RootTypes Roots { get; } = roots;

    /// <summary>All arguments and input fields that the document defines.</summary>
    public IEnumerable<InputPlace> Inputs =>
        OwnDirectives.SelectMany(static directive => directive.Arguments.Select(argument =>
                new InputPlace($"@{directive.Name}({argument.Name}:)", argument, IsField: false)))
            .Concat(OwnTypes.SelectMany(InputsOf));

    private static IEnumerable<InputPlace> InputsOf(NamedType type) => type switch
    {
        ImplementingType fields => fields.Fields.SelectMany(field => field.Arguments.Select(argument =>
            new InputPlace($"{type}.{field}({argument}:)", argument, IsField: false))),
        InputObjectType input => input.Fields.Select(field => new InputPlace($"{type}.{field}", field, IsField: true)),
        _ => [],
    };
}

/// <summary>An argument or input field, with its schema coordinate (§3.14 of the specification).</summary>
internal readonly record struct InputPlace(string Coordinate, InputValueDefinition Input, bool IsField)
{
    public SyntaxNode? Syntax => Input.Syntax;
}
