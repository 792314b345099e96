namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>Value (§2.9 of the specification); a constant one holds no variables.</summary>
    private ValueNode ParseValueLiteral(bool isConst)
    {
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Int or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                return isConst ? throw VariableInConstant() : ParseVariable();
            default:
                throw Unexpected(token);
        }
    }

    private ValueNode ParseNumber()
    {
        var token = Expect(this.token.Kind);
        var text = source.Body[token.Start..token.End];
        return token.Kind == TokenKind.Int
            ? new IntValueNode { Start = token.Start, Value = text, End = token.End }
            : new FloatValueNode { Start = token.Start, Value = text, End = token.End };
    }

    private StringValueNode ParseString()
    {
        var token = Expect(this.token.Kind);
        return new StringValueNode
        {
            Start = token.Start,
            Value = token.Value ?? "",
            Block = token.Kind == TokenKind.BlockString,
            End = token.End,
        };
    }

    private StringValueNode? ParseDescription() =>
        token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private ValueNode ParseNamedValue()
    {
        var name = ParseName(out var start);
        return name switch
        {
            "true" or "false" => new BooleanValueNode { Start = start, Value = name == "true", End = lastEnd },
            "null" => new NullValueNode { Start = start, End = lastEnd },
            _ => new EnumValueNode { Start = start, Value = name, End = lastEnd },
        };
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        return new VariableNode
        {
            Start = start,
            Name = ParseName(out var nameStart),
            NameStart = nameStart,
            End = lastEnd,
        };
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);
        return token.Kind == TokenKind.Name
            ? Error(dollar.Start, $"Unexpected variable \"${TokenText()}\" in constant value.")
            : Unexpected(dollar);
    }

    private ListValueNode ParseList(bool isConst)
    {
        EnterLevel();
        var list = new ListValueNode
        {
            Start = token.Start,
            Values = Any<ValueNode>(
                TokenKind.BracketLeft,
                isConst
                    ? static p => p.ParseValueLiteral(isConst: true)
                    : static p => p.ParseValueLiteral(isConst: false),
                TokenKind.BracketRight),
            End = lastEnd,
        };
        LeaveLevel();
        return list;
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        EnterLevel();
        var value = new ObjectValueNode
        {
            Start = token.Start,
            Fields = Any<ObjectFieldNode>(
                TokenKind.BraceLeft,
                isConst
                    ? static p => p.ParseObjectField(isConst: true)
                    : static p => p.ParseObjectField(isConst: false),
                TokenKind.BraceRight),
            End = lastEnd,
        };
        LeaveLevel();
        return value;
    }

    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var name = ParseName(out var start);
        Expect(TokenKind.Colon);
        return new ObjectFieldNode
        {
            Start = start,
            Name = name,
            Value = ParseValueLiteral(isConst),
            End = lastEnd,
        };
    }

    /// <summary>Type (§2.11 of the specification).</summary>
    private TypeNode ParseTypeReference()
    {
        var start = token.Start;
        TypeNode type = token.Kind == TokenKind.BracketLeft ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Start = start, Type = type, End = lastEnd } : type;
    }

    private ListTypeNode ParseListType()
    {
        EnterLevel();
        var start = Expect(TokenKind.BracketLeft).Start;
        var inner = ParseTypeReference();
        Expect(TokenKind.BracketRight);
        LeaveLevel();
        return new ListTypeNode { Start = start, Type = inner, End = lastEnd };
    }

    private NamedTypeNode ParseNamedType() => new()
    {
        Name = ParseName(out var start),
        Start = start,
        End = lastEnd,
    };
}
