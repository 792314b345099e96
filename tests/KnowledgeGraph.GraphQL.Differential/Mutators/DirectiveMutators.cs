namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on directives (specification, section 5.7).</summary>
internal static class DirectiveMutators
{
    private static readonly string[] Known = [.. TestSchemas.Wide.Directives.Select(directive => directive.Name)];

    public static IEnumerable<Mutator> All =>
    [
        new("KnownDirectives", (document, random) => Add(document, random, new(random.Of(["skp", "nope", "Mark", "defer"])))),
        new("KnownDirectives", (document, random) => Add(document, random, Some(random))),
        new("UniqueDirectivesPerLocation", Repeat),
    ];

    private static DraftDirective Some(Random random) =>
        new DirectiveGenerator(TestSchemas.Wide, random).Make(TestSchemas.Wide.Directives.Find(random.Of(Known))!, null);

    private static bool Add(DraftDocument document, Random random, DraftDirective directive)
    {
        random.Of([.. document.DirectiveLists]).Add(directive);
        return true;
    }

    private static bool IsUnique(DraftDirective directive) => TestSchemas.Wide.Directives.Find(directive.Name) is { IsRepeatable: false };

    private static bool Repeat(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.DirectiveLists.SelectMany(list => list.Where(IsUnique).Select(directive => (list, directive))), out var place))
        {
            place.list = random.Of([.. document.Selections.Select(selection => selection.Directives)]);
            place.directive = Some(random);
            place.list.Add(place.directive);
        }
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            place.list.Add(new(place.directive.Name) { Arguments = place.directive.Arguments });
        }
        return true;
    }
}
