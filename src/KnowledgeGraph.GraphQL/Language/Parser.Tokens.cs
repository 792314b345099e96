using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    private ReadOnlySpan<char> TokenText() => source.Body.AsSpan(token.Start, token.End - token.Start);

    private void Advance()
    {
        lastEnd = token.End;
        token = lexer.Next();
        if (token.Kind != TokenKind.EndOfFile && ++tokens > options.MaxTokens)
        {
            throw Error(token.Start, $"Document contains more than {options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private Token Expect(TokenKind kind)
    {
        var token = this.token;
        if (token.Kind != kind)
        {
            throw Error(
                token.Start,
                $"Expected {Token.Describe(kind)}, found {token.Describe(source)}.");
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool PeekKeyword(string keyword) =>
        token.Kind == TokenKind.Name && TokenText().SequenceEqual(keyword);

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error(token.Start, $"Expected \"{keyword}\", found {token.Describe(source)}.");
        }
    }

    private string ParseName(out int start)
    {
        var token = Expect(TokenKind.Name);
        start = token.Start;
        return source.Body[token.Start..token.End];
    }

    private string ParseName() => ParseName(out _);

    /// <summary>A list in brackets, which may be empty.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, Func<Parser, T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        while (!Skip(close))
        {
            items.Add(item(this));
        }

        return items.DrainToImmutable();
    }

    /// <summary>A list in brackets, which holds at least one item.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Func<Parser, T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(item(this));
        }
        while (!Skip(close));
        return items.DrainToImmutable();
    }

    /// <summary>A list in brackets, which holds at least one item, or nothing.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<Parser, T> item, TokenKind close) =>
        token.Kind == open ? Many(open, item, close) : [];

    /// <summary>A list of at least one item with a delimiter between them and, if wanted, before the first.</summary>
    private ImmutableArray<T> DelimitedMany<T>(TokenKind delimiter, Func<Parser, T> item)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(item(this));
        }
        while (Skip(delimiter));
        return items.DrainToImmutable();
    }

    /// <summary>Goes one level deeper, so that nesting ends in an error and not in a full stack.</summary>
    private void EnterLevel()
    {
        if (++depth > options.MaxDepth)
        {
            throw Error(
                token.Start,
                $"Document is nested more than {options.MaxDepth} levels deep. Parsing aborted.");
        }
    }

    private void LeaveLevel() => depth--;

    private GraphQLSyntaxException Error(int offset, string description) => new(source, offset, description);

    private GraphQLSyntaxException Unexpected(Token token) =>
        Error(token.Start, $"Unexpected {token.Describe(source)}.");
}
