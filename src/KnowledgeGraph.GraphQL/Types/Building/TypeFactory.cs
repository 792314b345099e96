using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Makes types out of their definitions: first all of them empty, then their contents, since types refer to each other.
/// What a definition says wrongly about another type (a union of scalars) is left out here and reported by the rules.
/// </summary>
internal sealed class TypeFactory
{
    private readonly SchemaDocument document;
    private readonly IReadOnlyDictionary<string, ScalarCodec> codecs;
    private readonly bool builtIn;
    private readonly Dictionary<string, NamedType> types;

    public TypeFactory(
        SchemaDocument document,
        IEnumerable<NamedType> given,
        IReadOnlyDictionary<string, ScalarCodec> codecs,
        bool builtIn = false)
    {
        this.document = document;
        this.codecs = codecs;
        this.builtIn = builtIn;
        types = given.ToDictionary(static type => type.Name);
    }

    /// <summary>The types of the document in its order; one that redefines a given type is ignored.</summary>
    public ImmutableArray<NamedType> CreateTypes()
    {
        var definitions = document.Types.Where(node => !types.ContainsKey(node.Name)).ToList();
        foreach (var node in definitions)
        {
            types.Add(node.Name, CreateEmpty(node));
        }

        return [.. definitions.Select(Fill)];
    }

    public DirectiveDefinition CreateDirective(DirectiveDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        Arguments = CreateInputs(node.Arguments),
        IsRepeatable = node.Repeatable,
        Locations =
        [
            .. node.Locations.Select(static name =>
                DirectiveLocations.TryParse(name.Value, out var location) ? location : default),
        ],
        Syntax = node,
    };

    private NamedType CreateEmpty(TypeDefinitionNode node)
    {
        var description = node.Description?.Value;
        return node switch
        {
            ObjectTypeDefinitionNode => new ObjectType(node.Name, description) { IsBuiltIn = builtIn },
            InterfaceTypeDefinitionNode => new InterfaceType(node.Name, description),
            UnionTypeDefinitionNode => new UnionType(node.Name, description),
            EnumTypeDefinitionNode => new EnumType(node.Name, description) { IsBuiltIn = builtIn },
            InputObjectTypeDefinitionNode => new InputObjectType(node.Name, description),
            _ => new ScalarType(
                node.Name, description, codecs.GetValueOrDefault(node.Name) ?? new AnyCodec(node.Name)),
        };
    }

    private NamedType Fill(TypeDefinitionNode node)
    {
        var parts = document.PartsOf(node);
        var type = types[node.Name];
        type.Syntax = parts;
        type.Directives = [.. parts.SelectMany(static part => part.Directives)];
        switch (type)
        {
            case ImplementingType fields:
                fields.Interfaces = [.. References<InterfaceType>(parts.SelectMany(static part => part.Interfaces()))];
                fields.Fields = new([.. parts.SelectMany(static part => part.Fields()).Select(CreateField)]);
                break;
            case UnionType union:
                union.Types = [.. References<ObjectType>(parts.SelectMany(static part => part.UnionMembers()))];
                break;
            case EnumType values:
                values.Values = new([.. parts.SelectMany(static part => part.EnumValues()).Select(CreateEnumValue)]);
                break;
            case InputObjectType input:
                input.IsOneOf = type.Directives.Directive(BuiltInDirectives.OneOf.Name) is not null;
                input.Fields = CreateInputs(parts.SelectMany(static part => part.InputFields()));
                break;
            case ScalarType scalar:
                scalar.SpecifiedByUrl = type.Directives.Directive(BuiltInDirectives.SpecifiedBy.Name)
                    ?.StringArgument("url");
                break;
        }

        return type;
    }

    private IEnumerable<T> References<T>(IEnumerable<NamedTypeNode> names)
        where T : NamedType =>
        names.Select(name => types[name.Name]).OfType<T>().Distinct();

    private FieldDefinition CreateField(FieldDefinitionNode node) => new(node.Name, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        Arguments = CreateInputs(node.Arguments),
        DeprecationReason = DeprecationReason(node),
        Syntax = node,
    };

    private DefinitionList<InputValueDefinition> CreateInputs(IEnumerable<InputValueDefinitionNode> nodes) =>
        new([.. nodes.Select(CreateInput)]);

    private InputValueDefinition CreateInput(InputValueDefinitionNode node) => new(node.Name, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node),
        Syntax = node,
    };

    private static EnumValueDefinition CreateEnumValue(EnumValueDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node),
        Syntax = node,
    };

    private static string? DeprecationReason(MemberDefinitionNode node) =>
        node.Directives.Directive(BuiltInDirectives.Deprecated.Name) is { } directive
            ? directive.StringArgument("reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Type).NonNull,
        ListTypeNode list => Resolve(list.Type).List,
        _ => types[node.InnermostName],
    };
}
