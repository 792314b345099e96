using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new OverlappingFieldsCanBeMerged(context), document));

    [Fact]
    public void Different_keys() => Finds(
        "fragment F on Dog { name nickname barks }");

    [Fact]
    public void The_same_field_twice() => Finds(
        "fragment F on Dog { name name a: isAt(x: 1, y: 2) a: isAt(y: 2, x: 1) }");

    [Fact]
    public void The_same_field_under_different_directives() => Finds(
        "fragment F on Dog { name @include(if: true) name @skip(if: true) }");

    [Fact]
    public void Different_arguments_under_different_keys() => Finds(
        "fragment F on Dog { a: isAt(x: 1) b: isAt(x: 2) }");

    [Fact]
    public void Different_fields_on_objects_that_exclude_each_other() => Finds(
        "fragment F on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: nickname2 } }");

    [Fact]
    public void Different_arguments_on_objects_that_exclude_each_other() => Finds(
        "fragment F on Pet { ... on Dog { name(surname: true) } ... on Cat { name } }");

    [Fact]
    public void The_same_selection_through_fragments() => Finds(
        """
        { dog { ...A ...B mother { name } } }
        fragment A on Dog { mother { name } ...B }
        fragment B on Dog { mother { nickname } }
        """);

    [Fact]
    public void Different_fields() => Finds(
        "fragment F on Dog { fido: name fido: nickname }",
        """1:21 1:32 Fields "fido" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Different_arguments() => Finds(
        "fragment F on Dog { isAt(x: 1) isAt(x: 2) a: isAt(x: 1) a: isAt b: isAt(x: 1) b: isAt(y: 1) }",
        """1:21 1:32 Fields "isAt" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""",
        """1:43 1:57 Fields "a" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""",
        """1:65 1:79 Fields "b" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Different_kinds_of_argument_values() => Finds(
        """
        query Q($v: Int) { dog { a: isAt(x: $v) a: isAt(x: 1) b: knows(command: SIT)
          b: knows(command: HEEL) } args { c: strings(arg: ["a"]) c: strings(arg: ["a", "b"])
          d: complex(arg: { int: 1, string: "x" }) d: complex(arg: { string: "x", int: 1 }) } }
        """,
        """1:26 1:41 Fields "a" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""",
        """1:55 2:3 Fields "b" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""",
        """2:36 2:59 Fields "c" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Different_fields_through_fragments() => Finds(
        """
        { dog { ...A ...B } }
        fragment A on Dog { x: name }
        fragment B on Dog { x: nickname }
        """,
        """2:21 3:21 Fields "x" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void A_field_against_one_in_a_fragment() => Finds(
        """
        { dog { x: name ...A } }
        fragment A on Dog { ... { x: nickname } }
        """,
        """1:9 2:27 Fields "x" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Deep_inside() => Finds(
        "{ dog { mother { x: name } } dog { mother { x: nickname } } }",
        """1:3 1:9 1:18 1:30 1:36 1:45 Fields "dog" conflict because subfields "mother" conflict because subfields "x" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Several_deep_inside() => Finds(
        "{ dog { mother { x: name y: barks } } dog { mother { x: nickname y: barkVolume } } }",
        """1:3 1:9 1:18 1:26 1:39 1:45 1:54 1:66 Fields "dog" conflict because subfields "mother" conflict because subfields "x" conflict because "name" and "nickname" are different fields and subfields "y" conflict because "barks" and "barkVolume" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Deep_inside_and_reported_at_the_nearest_common_field() => Finds(
        "{ dog { mother { x: name } mother { x: nickname } } dog { mother { y: name } } }",
        """1:9 1:18 1:28 1:37 Fields "mother" conflict because subfields "x" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Each_of_three() => Finds(
        "{ dog { x: name x: nickname x: barks } }",
        """1:9 1:17 Fields "x" conflict because "name" and "nickname" are different fields. Use different aliases on the fields to fetch both if this was intentional.""",
        """1:9 1:29 Fields "x" conflict because "name" and "barks" are different fields. Use different aliases on the fields to fetch both if this was intentional.""",
        """1:17 1:29 Fields "x" conflict because "nickname" and "barks" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Shapes_that_differ_although_the_objects_exclude_each_other() => Finds(
        """
        { pet { ... on Dog { x: barkVolume } ... on Cat { x: meowVolume } ... on Dog { y: litter { name } }
          ... on Cat { y: litter { name } } } }
        """,
        """1:22 1:51 Fields "x" conflict because they return conflicting types "Int" and "Float". Use different aliases on the fields to fetch both if this was intentional.""",
        """1:80 2:16 Fields "y" conflict because they return conflicting types "[Dog!]" and "[Cat]". Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Shapes_that_differ_deep_inside() => Finds(
        """
        { dogOrHuman { ... on Dog { x: mother { y: name } } ... on Human { x: pets { y: name } } }
          catOrDog { ... on Dog { z: litter { v: barkVolume } } ... on Cat { z: litter { v: meowVolume } } } }
        """,
        """1:29 1:68 Fields "x" conflict because they return conflicting types "Dog" and "[Pet]". Use different aliases on the fields to fetch both if this was intentional.""",
        """2:27 2:70 Fields "z" conflict because they return conflicting types "[Dog!]" and "[Cat]". Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void A_leaf_against_an_object() => Finds(
        "{ catOrDog { ... on Dog { x: owner { name } } ... on Cat { x: name } } }",
        """1:27 1:60 Fields "x" conflict because they return conflicting types "Human" and "String". Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Fragments_that_go_round() => Finds(
        """
        { dog { ...A } }
        fragment A on Dog { x: name mother { ...B } }
        fragment B on Dog { x: nickname ...A }
        """,
        """3:21 2:21 Fields "x" conflict because "nickname" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Unknown_fields_and_fragments() => Finds(
        "{ dog { nope { a } nope { a: b } ...Nope } nope }",
        """1:9 1:16 1:20 1:27 Fields "nope" conflict because subfields "a" conflict because "a" and "b" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Inside_inline_fragments() => Finds(
        "{ dog { ... { name: nickname } ... on Dog { name } } }",
        """1:15 1:45 Fields "name" conflict because "nickname" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");
}
