using System.Text.Json;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>What analyses refuse, with which message and code, and what is null with a reason.</summary>
public abstract class AnalysisErrorContract(ServedBundles graph) : ApiContract(graph)
{
    private const string NoActor = "“country/atl” names no Actor: give an id or a key; `search` finds them by name.";
    private const string Overlap = "give a number from 1 to 1000000.";
    private const string Page = "give a number from 0 to 1000.";

    /// <summary>Fields that can't be answered as they are asked: where the cause stands, the code, and the message.</summary>
    public static TheoryData<string, int, string, string> Refused => new()
    {
        { "alignment(a: \"country/atl\", b: \"country/fra\") { score }", 3, "UNKNOWN_NODE", NoActor },
        { "alignment(a: \"topic/truce\", b: \"country/fra\") { score }", 3, "UNKNOWN_NODE", NoActor.Replace("country/atl", "topic/truce", StringComparison.Ordinal) },
        { "alignments(of: \"country/atl\") { totalCount }", 3, "UNKNOWN_NODE", NoActor },
        { "alignments(of: \"country/fra\", among: { keys: [\"country/atl\"] }) { totalCount }", 3, "UNKNOWN_NODE", NoActor },
        { "alignmentMatrix(actors: { keys: [\"country/fra\", \"country/atl\"] }) { scores }", 3, "UNKNOWN_NODE", NoActor },
        { "blocs(actors: { keys: [\"country/atl\"] }) { modularity }", 3, "UNKNOWN_NODE", NoActor },
        {
            "blocs(actors: { membersOf: \"institution/nowhere\" }) { modularity }", 3, "UNKNOWN_NODE",
            "“institution/nowhere” names no Entity: give an id or a key; `search` finds them by name."
        },
        {
            "alignments(of: \"country/fra\", among: { keys: [] }) { totalCount }", 33, "BAD_USER_INPUT",
            "`among.keys` is empty: name one actor at least, or leave `among` out for all."
        },
        {
            "alignmentMatrix(actors: { keys: [] }) { scores }", 19, "BAD_USER_INPUT",
            "`actors.keys` is empty: name one actor at least, or leave `actors` out for all."
        },
        { "alignment(a: \"country/fra\", b: \"country/pol\", minOverlap: 0) { score }", 49, "BAD_USER_INPUT", "`minOverlap` is 0: " + Overlap },
        { "alignments(of: \"country/fra\", minOverlap: -2) { totalCount }", 33, "BAD_USER_INPUT", "`minOverlap` is -2: " + Overlap },
        { "alignmentMatrix(minOverlap: 1000001) { scores }", 19, "BAD_USER_INPUT", "`minOverlap` is 1000001: " + Overlap },
        {
            "blocs(during: { from: \"2025-03-07\", to: \"2025-03-06\" }) { modularity }", 9, "BAD_USER_INPUT",
            "`during` runs from 2025-03-07 to 2025-03-06: give the earlier day first."
        },
        {
            "alignment(a: \"country/fra\", b: \"country/pol\", asOf: \"2025-03-07\", during: {}) { score }", 69, "BAD_USER_INPUT",
            "`asOf` and `during` are both given: give one of them."
        },
        { "alignments(of: \"country/fra\", first: 1001) { totalCount }", 33, "BAD_USER_INPUT", "`first` is 1001: " + Page },
        { "alignments(of: \"country/fra\", first: -1) { totalCount }", 33, "BAD_USER_INPUT", "`first` is -1: " + Page },
        {
            "alignments(of: \"country/fra\", after: \"rubbish\") { totalCount }", 33, "BAD_USER_INPUT",
            "`after`: This is no cursor: give one as an edge or the page info served it."
        },
        { "alignment(a: \"country/fra\", b: \"country/pol\") { agreeing(first: 1001) { totalCount } }", 60, "BAD_USER_INPUT", "`first` is 1001: " + Page },
        { "blocs { isolates { claims(first: -1) { id } } }", 29, "BAD_USER_INPUT", "`first` is -1: " + Page },
        { "paths(a: \"country/fra\", b: \"country/pol\", maxHops: 0) { length }", 45, "BAD_USER_INPUT", "`maxHops` is 0: give a number from 1 to 10000." },
        { "paths(a: \"country/fra\", b: \"country/pol\", maxHops: 10001) { length }", 45, "BAD_USER_INPUT", "`maxHops` is 10001: give a number from 1 to 10000." },
        { "paths(a: \"country/fra\", b: \"country/pol\", first: 1001) { length }", 45, "BAD_USER_INPUT", "`first` is 1001: " + Page },
        { "influence(metric: DEGREE, first: 1001) { totalCount }", 29, "BAD_USER_INPUT", "`first` is 1001: " + Page },
        {
            "influence(metric: BETWEENNESS, during: { from: \"2025-03-07\", to: \"2025-03-06\" }) { totalCount }", 34, "BAD_USER_INPUT",
            "`during` runs from 2025-03-07 to 2025-03-06: give the earlier day first."
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task A_field_is_refused(string field, int column, string code, string message)
    {
        var name = field[..field.AsSpan().IndexOfAny('(', ' ')];
        return RefusesAsync(
            $"{{ {field} }}",
            $$"""
            {
              "message": {{JsonSerializer.Serialize(message)}}, "locations": [{ "line": 1, "column": {{column}} }], "path": ["{{name}}"],
              "extensions": { "code": "{{code}}" }
            }
            """,
            $$"""{ "{{name}}": null }""");
    }

    /// <summary>Operations that don't fit the schema.</summary>
    [Theory]
    [InlineData("alignments(of: \"country/fra\", among: {}) { totalCount }", 40, "OneOf Input Object \"ActorSet\" must specify exactly one key.")]
    [InlineData(
        "alignments(of: \"country/fra\", among: { keys: [\"country/deu\"], membersOf: \"institution/european-union\" }) { totalCount }",
        40,
        "OneOf Input Object \"ActorSet\" must specify exactly one key.")]
    [InlineData("alignmentMatrix(rollUp: \"yes\") { scores }", 27, "Boolean cannot represent a non boolean value: \"yes\"")]
    [InlineData("alignmentMatrix(rollUp: null) { scores }", 27, "Expected value of type \"Boolean!\", found null.")]
    [InlineData("blocs(method: PEARSON) { modularity }", 17, "Value \"PEARSON\" does not exist in \"AlignmentMethod\" enum.")]
    [InlineData("paths(a: \"x\", b: \"y\", predicates: [LOVES]) { length }", 38, "Value \"LOVES\" does not exist in \"Predicate\" enum.")]
    [InlineData("influence(metric: EIGENVECTOR) { totalCount }", 21, "Value \"EIGENVECTOR\" does not exist in \"InfluenceMetric\" enum.")]
    [InlineData("influence(metric: DEGREE, predicates: [LOVES]) { totalCount }", 42, "Value \"LOVES\" does not exist in \"Predicate\" enum.")]
    [InlineData("influence(metric: DEGREE, kinds: [PLANET]) { totalCount }", 37, "Value \"PLANET\" does not exist in \"NodeKind\" enum.")]
    public Task What_does_not_fit_is_not_begun(string field, int column, string message) => RefusesAsync(
        $"{{ {field} }}",
        $$"""
        {
          "message": {{JsonSerializer.Serialize(message)}}, "locations": [{ "line": 1, "column": {{column}} }],
          "extensions": { "code": "GRAPHQL_VALIDATION_FAILED" }
        }
        """);

    /// <summary>What is no mistake but has no score, no group, no path.</summary>
    [Theory]
    [InlineData(
        "alignment(a: \"country/fra\", b: \"country/pol\", during: { from: \"1800-01-01\", to: \"1800-12-31\" }) "
        + "{ score kappa overlap coverage topicCount from to reason series { label } agreeing { totalCount } }",
        """
        {
          "score": null, "kappa": null, "overlap": 0, "coverage": null, "topicCount": 0, "from": null, "to": null,
          "reason": "They share no topic on these days.", "series": [], "agreeing": { "totalCount": 0 }
        }
        """)]
    [InlineData(
        "alignment(a: \"country/fra\", b: \"country/pol\", topics: { name: { eq: \"no such topic\" } }) { score overlap coverage topicCount reason }",
        """{ "score": null, "overlap": 0, "coverage": null, "topicCount": 0, "reason": "They share no topic on these days." }""")]
    [InlineData(
        "alignment(a: \"country/fra\", b: \"country/pol\", minOverlap: 100) { score kappa overlap reason }",
        """{ "score": null, "kappa": null, "overlap": 4, "reason": "They share 4 topics, fewer than minOverlap, which is 100." }""")]
    [InlineData(
        "alignment(a: \"country/fra\", b: \"country/fra\", method: KAPPA) { score overlap reason }",
        """{ "score": null, "overlap": 4, "reason": "KAPPA has no value where both take one and the same position on every topic that they share." }""")]
    [InlineData("alignments(of: \"country/fra\", among: { keys: [\"country/fra\"] }) { totalCount }", """{ "totalCount": 0 }""")]
    [InlineData("alignments(of: \"country/fra\", among: { membersOf: \"country/deu\" }) { totalCount }", """{ "totalCount": 0 }""")]
    [InlineData(
        "alignmentMatrix(actors: { where: { name: { eq: \"Nobody\" } } }) { actors { key } scores overlaps from to }",
        """{ "actors": [], "scores": [], "overlaps": [], "from": null, "to": null }""")]
    [InlineData(
        "alignmentMatrix(topics: { name: { eq: \"no such topic\" } }) { actors { key } scores topicCount }",
        """{ "actors": [], "scores": [], "topicCount": 0 }""")]
    [InlineData(
        "blocs(actors: { keys: [\"country/fra\"] }) { groups { size } isolates { actor { key } outside overlap } modularity }",
        """{ "groups": [], "isolates": [{ "actor": { "key": "country/fra" }, "outside": null, "overlap": 4 }], "modularity": 0 }""")]
    [InlineData(
        "blocs(topics: { name: { eq: \"no such topic\" } }) { groups { size } isolates { actor { key } } modularity topicCount from to }",
        """{ "groups": [], "isolates": [], "modularity": 0, "topicCount": 0, "from": null, "to": null }""")]
    [InlineData("paths(a: \"source/world-countries\", b: \"country/pol\") { length }", "[]")]
    [InlineData(
        "paths(a: \"country/fra\", b: \"country/fra\") { length nodes { key } steps { direction } }",
        """[{ "length": 0, "nodes": [{ "key": "country/fra" }], "steps": [] }]""")]
    [InlineData("influence(metric: PAGERANK, predicates: []) { totalCount edges { score } }", """{ "totalCount": 0, "edges": [] }""")]
    [InlineData(
        "influence(metric: BETWEENNESS, predicates: [MEMBER_OF], during: { from: \"1600-01-01\", to: \"1700-12-31\" }) { totalCount sources }",
        """{ "totalCount": 0, "sources": null }""")]
    public Task Nothing_to_tell_is_told(string field, string answer) => AnswersAsync(
        $"{{ it: {field} }}", $$"""{ "it": {{answer}} }""");
}
