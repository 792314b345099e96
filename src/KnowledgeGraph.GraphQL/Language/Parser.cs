using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Reads GraphQL documents, executable and type system ones, by recursive descent over the grammar of the
/// specification's appendix B.
/// </summary>
public sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private Token _token;
    private int _lastEnd;
    private int _tokens;
    private int _depth;

    private Parser(SourceText source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        _lexer = new Lexer(source);
        Advance();
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphQLSyntaxException">The text does not follow the grammar or exceeds a limit.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        Parse(new SourceText(source), options);

    /// <inheritdoc cref="Parse(string, ParserOptions?)"/>
    public static DocumentNode Parse(SourceText source, ParserOptions? options = null) =>
        new Parser(source, options).ParseDocument();

    /// <summary>Reads a single value, for example <c>{ first: 5 }</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not one value.</exception>
    public static ValueNode ParseValue(string source)
    {
        var parser = new Parser(new SourceText(source), null);
        var value = parser.ParseValueLiteral(isConst: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Reads a reference to a type, for example <c>[String!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not one type reference.</exception>
    public static TypeNode ParseType(string source)
    {
        var parser = new Parser(new SourceText(source), null);
        var type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    private DocumentNode ParseDocument()
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_token.Kind != TokenKind.EndOfFile);
        return new DocumentNode { Definitions = definitions.DrainToImmutable(), Source = _source, End = _token.End };
    }

    private DefinitionNode ParseDefinition()
    {
        if (_token.Kind == TokenKind.BraceLeft)
        {
            return ParseShorthandQuery();
        }

        var start = _token.Start;
        var description = ParseDescription();
        if (description is not null && _token.Kind == TokenKind.BraceLeft)
        {
            throw Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (_token.Kind != TokenKind.Name)
        {
            throw Unexpected(_token);
        }

        return ParseTypeSystemDefinition(start, description) ?? TokenText() switch
        {
            "query" or "mutation" or "subscription" => ParseOperation(start, description),
            "fragment" => ParseFragmentDefinition(start, description),
            _ when description is not null => throw Error(
                start,
                "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => ParseExtension(),
            _ => throw Unexpected(_token),
        };
    }
}
