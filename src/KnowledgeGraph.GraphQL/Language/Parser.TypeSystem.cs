namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>TypeSystemDefinition (§3.2 of the specification); null when the keyword begins something else.</summary>
    private DefinitionNode? ParseTypeSystemDefinition(int start, StringValueNode? description) =>
        TokenText() switch
        {
            "schema" => ParseSchemaDefinition(start, description),
            "scalar" => ParseScalarType(start, description),
            "type" => ParseObjectType(start, description),
            "interface" => ParseInterfaceType(start, description),
            "union" => ParseUnionType(start, description),
            "enum" => ParseEnumType(start, description),
            "input" => ParseInputObjectType(start, description),
            "directive" => ParseDirectiveDefinition(start, description),
            _ => null,
        };

    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description)
    {
        Advance();
        return new SchemaDefinitionNode
        {
            Start = start,
            Description = description,
            Directives = ParseDirectives(isConst: true),
            OperationTypes = Many(
                TokenKind.BraceLeft, static p => p.ParseOperationTypeDefinition(), TokenKind.BraceRight),
            End = lastEnd,
        };
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = token.Start;
        var operation = ParseOperationKind();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode
        {
            Start = start,
            Operation = operation,
            Type = ParseNamedType(),
            End = lastEnd,
        };
    }

    private ScalarTypeDefinitionNode ParseScalarType(int start, StringValueNode? description)
    {
        Advance();
        return new ScalarTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            End = lastEnd,
        };
    }

    private ObjectTypeDefinitionNode ParseObjectType(int start, StringValueNode? description)
    {
        Advance();
        return new ObjectTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Interfaces = ParseImplements(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            End = lastEnd,
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(int start, StringValueNode? description)
    {
        Advance();
        return new InterfaceTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Interfaces = ParseImplements(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            End = lastEnd,
        };
    }

    private UnionTypeDefinitionNode ParseUnionType(int start, StringValueNode? description)
    {
        Advance();
        return new UnionTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            Types = ParseUnionMembers(),
            End = lastEnd,
        };
    }

    private EnumTypeDefinitionNode ParseEnumType(int start, StringValueNode? description)
    {
        Advance();
        return new EnumTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValues(),
            End = lastEnd,
        };
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(int start, StringValueNode? description)
    {
        Advance();
        return new InputObjectTypeDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputFields(),
            End = lastEnd,
        };
    }

    /// <summary>DirectiveDefinition (§3.13 of the specification).</summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ParseName(out var nameStart);
        var arguments = ParseArgumentDefinitions();
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = DelimitedMany(TokenKind.Pipe, static p => p.ParseDirectiveLocation()),
            End = lastEnd,
        };
    }

    private NameNode ParseDirectiveLocation()
    {
        var token = this.token;
        var name = ParseName(out var start);
        return DirectiveLocations.TryParse(name, out _)
            ? new NameNode { Start = start, Value = name, End = lastEnd }
            : throw Unexpected(token);
    }
}
