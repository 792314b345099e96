namespace KnowledgeGraph.Exchange.Tests.Yaml;

/// <summary>Files that are not YAML, or use more of it than a bundle may.</summary>
public sealed class YamlReaderTests
{
    private const string NoSpaces = "A tab stands where spaces are expected: indent with spaces.";
    private const string BadStart = "A value can't begin with this character: put quotes around it.";
    private const string OpenQuote = "A quoted text isn't closed, or isn't indented: check the quotes from here on.";
    private const string BadEscape = "A backslash in double quotes begins an escape that doesn't exist: write \\\\, or use single quotes.";
    private const string NoValue = "A value is missing here: write one, or remove the comma or bracket beside it.";

    [Theory]
    [InlineData("Country:\n\t- key: a\n", "1:1", NoSpaces)]
    [InlineData("Country: [a, b\n", "2:1", "The list that begins here or above isn't closed: check “[”, “,” and “]”.")]
    [InlineData("Country:\n  - {key: a, name: b\n", "3:1", "The mapping that begins here or above isn't closed: check “{”, “,” and “}”.")]
    [InlineData("Country:\n  - key: a\n   name: b\n", "3:4", "This line is indented otherwise than its neighbours, or a “:” is missing after its name: line it up.")]
    [InlineData("Country:\n  - key: a\n  name\n", "3:3", "This line is indented otherwise than its neighbours, or a “:” is missing after its name: line it up.")]
    [InlineData("Country:\n  - key: a: b\n", "2:11", "There is a second “: ” in this value: put quotes around it.")]
    [InlineData("Country:\n  - key: \"abc\n", "2:10", OpenQuote)]
    [InlineData("Country:\n  - key: 'abc\n  name: x\n", "2:10", OpenQuote)]
    [InlineData("Country:\n  - key: \"\\q\"\n", "2:10", BadEscape)]
    [InlineData("Country:\n  - key: \"\\ud800\"\n", "2:10", BadEscape)]
    [InlineData("Country:\n  - key: @abc\n", "2:10", BadStart)]
    [InlineData("Country:\n  - key: %b\n", "2:10", BadStart)]
    [InlineData("Country: - key: a\n", "1:10", "An item of a list (“- ”) can't stand here: begin it on a line of its own, as far in as its neighbours.")]
    [InlineData("Country: |x\n", "1:10", "“|” and “>” begin a text on the lines below: put quotes around a value that only begins so.")]
    [InlineData("Country: 'b' c\n", "1:14", "This doesn't fit the mapping around it: check the indentation and the quotes of this line.")]
    [InlineData("Country: ]\n", "1:10", NoValue)]
    [InlineData("{", "2:1", NoValue)]
    [InlineData("%YAML 3.0\n---\na: b\n", "1:1", "Directives (“%”) have no place in a bundle: remove the line.")]
    [InlineData("&", "1:1", "Anchors (“&”) and aliases (“*”) are not allowed: write the value out, or put quotes around it.")]
    public void What_is_not_YAML_is_explained(string nodes, string place, string message) =>
        Assert.Equal([$"trial/nodes.yaml:{place}: {message}"], TrialBundle.Problems(nodes: nodes, claims: ""));

    [Theory]
    [InlineData("Country: &x b\nTopic: *x\n", "1:10", "Anchors (&x) are not allowed: write the value out where it is needed.")]
    [InlineData("Country: *x\n", "1:10", "Aliases (*x) are not allowed: write the value out.")]
    [InlineData("Country: !!int 3\n", "1:10", "Tags (tag:yaml.org,2002:int) are not allowed: the model says what type a value has.")]
    [InlineData("Country: []\n---\nTopic: []\n", "2:1", "A second document begins here: put everything into one and remove the “---”.")]
    [InlineData("? [a]\n: b\n", "1:3", "A name is expected here, not a list.")]
    [InlineData("- a\n", "1:1", "The file is a list: write a mapping, “name: value” on each line.")]
    [InlineData("Country\n", "1:1", "The file is “Country”: write a mapping, “name: value” on each line.")]
    [InlineData("Country: []\nTopic: []\nCountry: []\n", "3:1", "“Country” is here for the second time, first at 1:1: keep one.")]
    public void What_a_bundle_has_no_use_for_is_refused(string nodes, string place, string message) =>
        Assert.Equal([$"trial/nodes.yaml:{place}: {message}"], TrialBundle.Problems(nodes: nodes, claims: ""));

    [Fact]
    public void A_million_brackets_are_refused_at_the_twenty_first()
    {
        var nodes = new string('[', 1_000_000);

        Assert.Equal(
            ["trial/nodes.yaml:1:21: Values are nested deeper than 20 levels: no bundle needs that."],
            TrialBundle.Problems(nodes: nodes, claims: ""));
    }

    [Fact]
    public void A_name_of_a_million_characters_is_refused() =>
        Assert.Equal(
            ["trial/nodes.yaml:1:3: A name of 1000000 characters is none that a bundle knows: check the “:” and the quotes of this line."],
            TrialBundle.Problems(nodes: $"? {new string('x', 1_000_000)}\n: y\n", claims: ""));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing to say\n")]
    [InlineData("---\n")]
    public void A_file_may_be_empty(string nodes) =>
        Assert.Equal([], TrialBundle.Problems(nodes: nodes, claims: ""));
}
