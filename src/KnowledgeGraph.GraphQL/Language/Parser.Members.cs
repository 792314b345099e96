using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    private ImmutableArray<NamedTypeNode> ParseImplements() => SkipKeyword("implements")
        ? DelimitedMany(TokenKind.Ampersand, static p => p.ParseNamedType())
        : [];

    private ImmutableArray<NamedTypeNode> ParseUnionMembers() => Skip(TokenKind.EqualsSign)
        ? DelimitedMany(TokenKind.Pipe, static p => p.ParseNamedType())
        : [];

    private ImmutableArray<FieldDefinitionNode> ParseFieldDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static p => p.ParseFieldDefinition(), TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static p => p.ParseInputValue(), TokenKind.ParenRight);

    private ImmutableArray<InputValueDefinitionNode> ParseInputFields() =>
        OptionalMany(TokenKind.BraceLeft, static p => p.ParseInputValue(), TokenKind.BraceRight);

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValues() =>
        OptionalMany(TokenKind.BraceLeft, static p => p.ParseEnumValue(), TokenKind.BraceRight);

    /// <summary>FieldDefinition (§3.6 of the specification).</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var name = ParseName(out var nameStart);
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConst: true),
            End = lastEnd,
        };
    }

    /// <summary>InputValueDefinition (§3.6.1 of the specification).</summary>
    private InputValueDefinitionNode ParseInputValue()
    {
        var start = token.Start;
        var description = ParseDescription();
        var name = ParseName(out var nameStart);
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            End = lastEnd,
        };
    }

    /// <summary>EnumValueDefinition (§3.9 of the specification).</summary>
    private EnumValueDefinitionNode ParseEnumValue()
    {
        var start = token.Start;
        var description = ParseDescription();
        if (TokenText() is "true" or "false" or "null")
        {
            throw Error(
                token.Start,
                $"{token.Describe(source)} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            End = lastEnd,
        };
    }
}
