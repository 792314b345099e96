using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = token.Start;
        return new OperationDefinitionNode
        {
            Start = start,
            NameStart = start,
            SelectionSet = ParseSelectionSet(),
            End = lastEnd,
        };
    }

    /// <summary>OperationDefinition (§2.3 of the specification).</summary>
    private OperationDefinitionNode ParseOperation(int start, StringValueNode? description)
    {
        var operation = ParseOperationKind();
        var nameStart = start;
        return new OperationDefinitionNode
        {
            Start = start,
            Description = description,
            Operation = operation,
            Name = token.Kind == TokenKind.Name ? ParseName(out nameStart) : null,
            NameStart = nameStart,
            VariableDefinitions = OptionalMany(
                TokenKind.ParenLeft, static p => p.ParseVariableDefinition(), TokenKind.ParenRight),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            End = lastEnd,
        };
    }

    private OperationKind ParseOperationKind()
    {
        var token = this.token;
        var text = TokenText();
        OperationKind kind;
        switch (text)
        {
            case "query":
                kind = OperationKind.Query;
                break;
            case "mutation":
                kind = OperationKind.Mutation;
                break;
            case "subscription":
                kind = OperationKind.Subscription;
                break;
            default:
                Expect(TokenKind.Name);
                throw Unexpected(token);
        }

        Expect(TokenKind.Name);
        return kind;
    }

    /// <summary>VariableDefinition (§2.10 of the specification).</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Start = start,
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            End = lastEnd,
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        EnterLevel();
        var set = new SelectionSetNode
        {
            Start = token.Start,
            Selections = Many<SelectionNode>(
                TokenKind.BraceLeft,
                static p => p.token.Kind == TokenKind.Spread ? p.ParseFragment() : p.ParseField(),
                TokenKind.BraceRight),
            End = lastEnd,
        };
        LeaveLevel();
        return set;
    }

    /// <summary>Field (§2.5 of the specification).</summary>
    private FieldNode ParseField()
    {
        var name = ParseName(out var start);
        string? alias = null;
        var nameStart = start;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName(out nameStart);
        }

        return new FieldNode
        {
            Start = start,
            Alias = alias,
            Name = name,
            NameStart = nameStart,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = token.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null,
            End = lastEnd,
        };
    }

    /// <summary>FragmentSpread and InlineFragment (§2.8 of the specification).</summary>
    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && token.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode
            {
                Start = start,
                Name = ParseName(out var nameStart),
                NameStart = nameStart,
                Directives = ParseDirectives(isConst: false),
                End = lastEnd,
            };
        }

        return new InlineFragmentNode
        {
            Start = start,
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            End = lastEnd,
        };
    }

    /// <summary>FragmentDefinition (§2.8 of the specification).</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        if (PeekKeyword("on"))
        {
            throw Unexpected(token);
        }

        var name = ParseName(out var nameStart);
        ExpectKeyword("on");
        return new FragmentDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            NameStart = nameStart,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            End = lastEnd,
        };
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenLeft,
        isConst ? static p => p.ParseArgument(isConst: true) : static p => p.ParseArgument(isConst: false),
        TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName(out var start);
        Expect(TokenKind.Colon);
        return new ArgumentNode
        {
            Start = start,
            Name = name,
            Value = ParseValueLiteral(isConst),
            End = lastEnd,
        };
    }

    /// <summary>Directives (§2.12 of the specification).</summary>
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (token.Kind == TokenKind.At)
        {
            var start = Expect(TokenKind.At).Start;
            directives.Add(new DirectiveNode
            {
                Start = start,
                Name = ParseName(out var nameStart),
                NameStart = nameStart,
                Arguments = ParseArguments(isConst),
                End = lastEnd,
            });
        }

        return directives.DrainToImmutable();
    }
}
