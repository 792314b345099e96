namespace KnowledgeGraph.Exchange;

/// <summary>What a YAML parser's message means to somebody who writes bundles.</summary>
internal static class YamlMessages
{
    private static readonly (string Fragment, string Explanation)[] Explanations =
    [
        ("found a tab", "A tab stands where spaces are expected: indent with spaces."),
        ("cannot start any token", "A value can't begin with this character: put quotes around it."),
        ("simple key", "A “:” is missing after a name, or this line is indented otherwise than its neighbours."),
        ("mapping values are not allowed", "There is a second “:” in this value: put quotes around it."),
        ("Mapping values are not allowed", "There is a second “:” in this value: put quotes around it."),
        ("block collection", "This line is indented otherwise than its neighbours: line them up."),
        ("block mapping", "This line doesn't fit the mapping around it: check its indentation, and put quotes around values that hold “: ” or begin with a special character."),
        ("block sequence", "Items of a list each begin with “- ” at the same indentation: check this line."),
        ("flow sequence", "The list that begins here or above isn't closed: check “[”, “,” and “]”."),
        ("flow mapping", "The mapping that begins here or above isn't closed: check “{”, “,” and “}”."),
        ("quoted scalar", "A quoted text isn't closed, or isn't indented: check the quotes from here on."),
        ("escape", "A backslash in double quotes begins an escape that doesn't exist: write \\\\ or use single quotes."),
        ("document end", "The file goes on where it should end: check the indentation of this line."),
        ("<document start>", "The file goes on where it should end: check the indentation of this line."),
        ("%YAML", "A directive (“%”) has no place in a bundle: remove the line."),
        ("directive", "A directive (“%”) has no place in a bundle: remove the line."),
        ("tag", "Tags (“!”) are not allowed: the model says what type a value has."),
        ("anchor", "Anchors (“&”) and aliases (“*”) are not allowed: write the value out, or put quotes around it."),
        ("alias", "Anchors (“&”) and aliases (“*”) are not allowed: write the value out, or put quotes around it."),
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
