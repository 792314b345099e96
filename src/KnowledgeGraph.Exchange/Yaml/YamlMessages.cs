namespace KnowledgeGraph.Exchange;

/// <summary>What a YAML parser's message means to somebody who writes bundles.</summary>
internal static class YamlMessages
{
    private const string Tab = "A tab stands where spaces are expected: indent with spaces.";
    private const string Colon = "There is a second “: ” in this value: put quotes around it.";
    private const string Escape = "A backslash in double quotes begins an escape that doesn't exist: write \\\\, or use single quotes.";
    private const string Indented = "This line is indented otherwise than its neighbours, or a “:” is missing after its name: line it up.";
    private const string Directive = "Directives (“%”) have no place in a bundle: remove the line.";
    private const string Anchor = "Anchors (“&”) and aliases (“*”) are not allowed: write the value out, or put quotes around it.";
    private const string Tag = "Tags (“!”) are not allowed: remove it, or put quotes around a text that begins so.";

    /// <summary>A part of the parser's message, and what it means; the first that fits counts.</summary>
    private static readonly (string Fragment, string Explanation)[] Explanations =
    [
        ("invalid tab", Tab),
        ("tab character", Tab),
        ("cannot start any token", "A value can't begin with this character: put quotes around it."),
        ("escape", Escape),
        ("surrogate", Escape),
        ("hexadecimal", Escape),
        ("quoted scalar", "A quoted text isn't closed, or isn't indented: check the quotes from here on."),
        ("double-quoted", "A quoted text isn't closed, or isn't indented: check the quotes from here on."),
        ("invalid mapping", Colon),
        ("apping values are not allowed", Colon),
        ("simple key", Indented),
        ("block collection", Indented),
        ("block mapping", "This doesn't fit the mapping around it: check the indentation and the quotes of this line."),
        ("equence entries", "An item of a list (“- ”) can't stand here: begin it on a line of its own, as far in as its neighbours."),
        ("flow sequence", "The list that begins here or above isn't closed: check “[”, “,” and “]”."),
        ("flow mapping", "The mapping that begins here or above isn't closed: check “{”, “,” and “}”."),
        ("block scalar", "“|” and “>” begin a text on the lines below: put quotes around a value that only begins so."),
        ("node content", "A value is missing here: write one, or remove the comma or bracket beside it."),
        ("end of the stream", "The file ends in the middle of a value: check brackets and quotes."),
        ("expected <document", "The file goes on where it should end: check the indentation of this line."),
        ("irective", Directive),
        ("YAML document", Directive),
        ("version", Directive),
        ("tag", Tag),
        ("anchor", Anchor),
        ("alias", Anchor),
    ];

    public static string Explain(string parserMessage)
    {
        foreach (var (fragment, explanation) in Explanations)
        {
            if (parserMessage.Contains(fragment, StringComparison.Ordinal))
            {
                return explanation;
            }
        }

        return "This is not YAML: check indentation, quotes and brackets around this place.";
    }
}
