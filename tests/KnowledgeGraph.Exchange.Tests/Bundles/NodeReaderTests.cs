using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>What can be wrong with `nodes.yaml`, and what comes of one that is right.</summary>
public sealed class NodeReaderTests
{
    [Theory]
    [InlineData("Contry: []", "1:1: Contry: “Contry” is not a kind of node: did you mean Country?")]
    [InlineData("Elephant: []", "1:1: Elephant: “Elephant” is not a kind of node: write one of Leader, Voice, Country, Institution, Coalition, Event, Topic, Source.")]
    [InlineData("Actor: []", "1:1: Actor: Actor is an interface: write the kind of each node, one of Leader, Voice, Country, Institution, Coalition.")]
    [InlineData("Stance: []", "1:1: Stance: Stance is a kind of claim: move it to claims.yaml.")]
    [InlineData("Country: France", "1:10: Country: A list is expected, not “France”: begin each item with “- ” on a line of its own.")]
    [InlineData("Country: [France]", "1:11: Country[0]: A mapping is expected, not “France”: write “name: value” on each line.")]
    [InlineData("Country: [{name: France}]", "1:11: Country[0].key: The key is missing: write a key, such as country/some-name.")]
    [InlineData("Country: [{key: topic/fra, name: France}]", "1:17: Country[0].key: topic/fra is no Country: write a key that begins with country/.")]
    [InlineData("Country: [{key: country/fra}]", "1:11: Country[0].name: The name is missing: write a value of type String.")]
    [InlineData("Country: [{key: country/fra, name: ''}]", "1:36: Country[0].name: The name is blank: write something.")]
    public void Sections_and_keys_are_checked(string nodes, string problem) =>
        Assert.Equal([$"trial/nodes.yaml:{problem}"], TrialBundle.Problems(nodes: nodes, claims: ""));

    [Fact]
    public void Every_value_of_a_node_is_checked_by_its_type() =>
        Assert.Equal(
            [
                "trial/nodes.yaml:4:5: Country[0].nam: “nam” is not known to Country: did you mean name?",
                "trial/nodes.yaml:5:14: Country[0].aliases: A list is expected, not “x”: write [x].",
                "trial/nodes.yaml:6:19: Country[0].identifiers[0]: “a” is not an identifier: write the scheme, a colon and the value, such as wikidata:Q458.",
                "trial/nodes.yaml:6:22: Country[0].identifiers[1]: “WIKI” is not a scheme of identifiers: write lower-case letters, digits, hyphens and dots, such as wikidata.",
                "trial/nodes.yaml:6:48: Country[0].identifiers[2]: The identifier of scheme a needs a value of 1 to 200 characters.",
                "trial/nodes.yaml:6:60: Country[0].identifiers[2].valeu: “valeu” is not known to an identifier: did you mean value?",
                "trial/nodes.yaml:6:71: Country[0].identifiers[3]: One value of type Identifier is expected, not a list.",
                "trial/nodes.yaml:7:14: Country[0].summary: There is no value here: write one, or leave the line out. A text that is “null” or “~” needs quotes.",
                "trial/nodes.yaml:8:16: Country[0].isoAlpha2: One value of type String is expected, not a mapping.",
            ],
            TrialBundle.Problems(claims: "", nodes: """
                Country:
                  - key: country/fra
                    name: France
                    nam: x
                    aliases: x
                    identifiers: [a, {scheme: WIKI, value: x}, {scheme: a, valeu: x}, [x], wikidata:Q1]
                    summary: ~
                    isoAlpha2: {a: b}
                """));

    [Fact]
    public void Dates_and_enums_that_are_none_are_told() =>
        Assert.Equal(
            [
                "trial/nodes.yaml:1:44: Topic[0].date: “2025-02-30” is not a day: write one that exists, such as 2025-03-06.",
                "trial/nodes.yaml:2:62: Institution[0].institutionKind: “UNIN” is not a value of InstitutionKind: did you mean UNION?",
                "trial/nodes.yaml:3:48: Event[0].startsOn: “March” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.",
            ],
            TrialBundle.Problems(claims: "", nodes: """
                Topic: [{key: topic/truce, name: A, date:  2025-02-30}]
                Institution: [{key: institution/a, name: A, institutionKind: UNIN}]
                Event: [{key: event/summit, name: A, startsOn: March}]
                """));

    [Fact]
    public void Of_two_nodes_with_one_key_or_one_unique_value_both_places_are_told() =>
        Assert.Equal(
            [
                "trial/nodes.yaml:3:11: Country[1].key: country/fra is here for the second time, first at nodes.yaml:2:11: keep one, or give this node another key.",
                "trial/nodes.yaml:4:48: Country[2].isoAlpha3: “FRA” is here for the second time, first at nodes.yaml:2:49: no two nodes may share it.",
            ],
            TrialBundle.Problems(claims: "", nodes: """
                Country:
                  - {key: country/fra, name: France, isoAlpha3: FRA}
                  - {key: country/fra, name: France}
                  - {key: country/fr, name: France, isoAlpha3: FRA}
                """));

    [Fact]
    public void Texts_are_taken_as_they_stand()
    {
        var bundle = TrialBundle.Sound(claims: "", nodes: """
            Country:
              - key: country/nor
                name: 0x1F
                isoAlpha2: NO
                aliases: [1.50, 2025-03-06, "null"]
                identifiers: [{ scheme: iso2, value: NO }, "wikidata:Q20"]
            """);

        var norway = bundle.Nodes.Single(node => node.Key == "country/nor");
        object? Value(string name) => norway.Values[norway.Kind.FindAttribute(name)!.Index];
        Assert.Equal("0x1F", Value("name"));
        Assert.Equal("NO", Value("isoAlpha2"));
        Assert.Equal(["1.50", "2025-03-06", "null"], (ImmutableArray<object>)Value("aliases")!);
        Assert.Equal([new Identifier("iso2", "NO"), new Identifier("wikidata", "Q20")], (ImmutableArray<object>)Value("identifiers")!);
        Assert.Null(Value("isoAlpha3"));
        Assert.Null(Value("summary"));
    }
}
