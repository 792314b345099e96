namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>TypeSystemExtension (§3.2.1 of the specification); each has to add something.</summary>
    private DefinitionNode ParseExtension()
    {
        var start = Expect(TokenKind.Name).Start;
        var keyword = token;
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        return TokenText() switch
        {
            "schema" => ParseSchemaExtension(start),
            "scalar" => ParseScalarExtension(start),
            "type" => ParseObjectExtension(start),
            "interface" => ParseInterfaceExtension(start),
            "union" => ParseUnionExtension(start),
            "enum" => ParseEnumExtension(start),
            "input" => ParseInputObjectExtension(start),
            _ => throw Unexpected(keyword),
        };
    }

    private void RequireAddition(bool adds)
    {
        if (!adds)
        {
            throw Unexpected(token);
        }
    }

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        Advance();
        var directives = ParseDirectives(isConst: true);
        var operationTypes = OptionalMany(
            TokenKind.BraceLeft, static p => p.ParseOperationTypeDefinition(), TokenKind.BraceRight);
        RequireAddition(directives.Length + operationTypes.Length > 0);
        return new SchemaExtensionNode
        {
            Start = start,
            Directives = directives,
            OperationTypes = operationTypes,
            End = lastEnd,
        };
    }

    private ScalarTypeExtensionNode ParseScalarExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var directives = ParseDirectives(isConst: true);
        RequireAddition(directives.Length > 0);
        return new ScalarTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            End = lastEnd,
        };
    }

    private ObjectTypeExtensionNode ParseObjectExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length > 0);
        return new ObjectTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            End = lastEnd,
        };
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length > 0);
        return new InterfaceTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            End = lastEnd,
        };
    }

    private UnionTypeExtensionNode ParseUnionExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMembers();
        RequireAddition(directives.Length + types.Length > 0);
        return new UnionTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Types = types,
            End = lastEnd,
        };
    }

    private EnumTypeExtensionNode ParseEnumExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValues();
        RequireAddition(directives.Length + values.Length > 0);
        return new EnumTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Values = values,
            End = lastEnd,
        };
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(int start)
    {
        Advance();
        var name = ParseName(out var nameStart);
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputFields();
        RequireAddition(directives.Length + fields.Length > 0);
        return new InputObjectTypeExtensionNode
        {
            Start = start,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Fields = fields,
            End = lastEnd,
        };
    }
}
