using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Coercion of variables beside graphql-js: the same values are refused, with the same words, and the same ones come out.</summary>
public sealed class VariableTests(ReferenceImplementation reference)
{
    private const int Cases = 2_000;
    private const int Batch = 500;

    private static readonly GraphQLType[] Types =
    [
        .. TestSchemas.Wide.Types.Where(type => type.IsInput),
        .. Enumerable.Repeat(((string[])["Choice", "Deep", "Shade", "Int", "Float", "ID", "Boolean", "String"]).Select(name => TestSchemas.Wide.Types.Find(name)!), 20)
            .SelectMany(types => types),
    ];

    [Fact]
    public Task Values_that_are_right() => CompareAsync(40, wrongOnceIn: int.MaxValue / 2);

    [Fact]
    public Task Values_that_are_wrong_somewhere() => CompareAsync(41, wrongOnceIn: 6);

    private async Task CompareAsync(int kind, int wrongOnceIn)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Seeds.Recipe);
        Random random = Seeds.For(kind);
        Disagreements found = new();
        for (int done = 0; done < Cases; done += Batch)
        {
            (string Source, string Json)[] cases = [.. Enumerable.Range(0, Batch).Select(_ => Case(random, wrongOnceIn))];
            Task<Verdict[]> asked = reference.AskAsync(
                [.. cases.Select(one => new Question("variables") { Source = one.Source, Variables = one.Json })]);
            Verdict[] ours = [.. cases.Select(one => Ours.Coerce(TestSchemas.Wide, one.Source, one.Json))];
            Verdict[] theirs = await asked;
            for (int i = 0; i < Batch; i++)
            {
                Compare(found, $"{cases[i].Source}\n{cases[i].Json}", ours[i], theirs[i]);
            }
        }
        found.AssertNone();
    }

    private static void Compare(Disagreements found, string source, Verdict ours, Verdict theirs)
    {
        found.Compare(source, ours, theirs, Deviations.OfVariables);
        if (ours.IsAccepted && theirs.IsAccepted && !JsonNode.DeepEquals(JsonNode.Parse(ours.Text!), JsonNode.Parse(theirs.Text!)))
        {
            found.Add("values", $"{source}\n  the engine:\n    {ours.Text}\n  the reference:\n    {theirs.Text}");
        }
    }

    private static (string Source, string Json) Case(Random random, int wrongOnceIn)
    {
        List<string> definitions = [];
        List<string> values = [];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            GraphQLType type = Wrapped(random.Of(Types), random);
            string constant = random.OneIn(4) ? " = " + Constant(type, random) : "";
            definitions.Add($"$v{i}: {type}{constant}");
            if (!random.OneIn(8))
            {
                values.Add($"\"v{i}\": {new JsonGenerator(random, wrongOnceIn).Value(type)}");
            }
        }
        return ($"query ({string.Join(", ", definitions)}) {{ __typename }}", $"{{{string.Join(", ", values)}}}");
    }

    private static string Constant(GraphQLType type, Random random) => DraftWriter.Write(new ValueGenerator(random).Constant(type), random);

    private static GraphQLType Wrapped(GraphQLType type, Random random) => random.Next(6) switch
    {
        0 => type.List,
        1 => type.NonNull,
        2 => type.NonNull.List.NonNull,
        3 => type.List.List,
        _ => type,
    };
}
