using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Reads GraphQL documents, executable and type system ones, by recursive descent over the grammar of the
/// specification's appendix B.
/// </summary>
public sealed partial class Parser
{
    private readonly SourceText source;
    private readonly ParserOptions options;
    private Lexer lexer;
    private Token token;
    private int lastEnd;
    private int tokens;
    private int depth;

    private Parser(SourceText source, ParserOptions? options)
    {
        this.source = source;
        this.options = options ?? ParserOptions.Default;
        lexer = new Lexer(source);
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
        while (token.Kind != TokenKind.EndOfFile);
        return new DocumentNode { Definitions = definitions.DrainToImmutable(), Source = source, End = token.End };
    }

    private DefinitionNode ParseDefinition()
    {
        if (token.Kind == TokenKind.BraceLeft)
        {
            return ParseShorthandQuery();
        }

        var start = token.Start;
        var description = ParseDescription();
        if (description is not null && token.Kind == TokenKind.BraceLeft)
        {
            throw Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (token.Kind != TokenKind.Name)
        {
            throw Unexpected(token);
        }

        return ParseTypeSystemDefinition(start, description) ?? TokenText() switch
        {
            "query" or "mutation" or "subscription" => ParseOperation(start, description),
            "fragment" => ParseFragmentDefinition(start, description),
            _ when description is not null => throw Error(
                start,
                "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => ParseExtension(),
            _ => throw Unexpected(token),
        };
    }
}
