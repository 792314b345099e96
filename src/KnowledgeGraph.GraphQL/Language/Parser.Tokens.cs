using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

public sealed partial class Parser
{
    private ReadOnlySpan<char> TokenText() => _source.Body.AsSpan(_token.Start, _token.End - _token.Start);

    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _lexer.Next();
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw Error(_token.Start, $"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind)
        {
            throw Error(
                token.Start,
                $"Expected {Token.Describe(kind)}, found {token.Describe(_source)}.");
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool PeekKeyword(string keyword) =>
        _token.Kind == TokenKind.Name && TokenText().SequenceEqual(keyword);

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
            throw Error(_token.Start, $"Expected \"{keyword}\", found {_token.Describe(_source)}.");
        }
    }

    private string ParseName(out int start)
    {
        var token = Expect(TokenKind.Name);
        start = token.Start;
        return _source.Body[token.Start..token.End];
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
        _token.Kind == open ? Many(open, item, close) : [];

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
        if (++_depth > _options.MaxDepth)
        {
            throw Error(
                _token.Start,
                $"Document is nested more than {_options.MaxDepth} levels deep. Parsing aborted.");
        }
    }

    private void LeaveLevel() => _depth--;

    private GraphQLSyntaxException Error(int offset, string description) => new(_source, offset, description);

    private GraphQLSyntaxException Unexpected(Token token) =>
        Error(token.Start, $"Unexpected {token.Describe(_source)}.");
}
