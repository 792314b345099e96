namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on arguments (specification, section 5.4).</summary>
internal static class ArgumentMutators
{
    public static IEnumerable<Mutator> All =>
    [
        new("KnownArgumentNames", Misspell),
        new("KnownArgumentNames", Add),
        new("UniqueArgumentNames", Repeat),
        new("ProvidedRequiredArguments", Remove),
    ];

    private static bool Misspell(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.ArgumentLists.SelectMany(list => list), out DraftArgument argument))
        {
            return false;
        }
        argument.Name = random.Misspelt(argument.Name);
        return true;
    }

    private static bool Add(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.ArgumentLists, out List<DraftArgument> list))
        {
            return false;
        }
        list.Add(new(random.Of(["frist", "kye", "first", "if", "wher", "levle"]), new(null, random.Of(["1", "\"a\"", "{ a: 1 }", "[null]"]))));
        return true;
    }

    private static bool Repeat(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.ArgumentLists.Where(list => list.Count > 0), out List<DraftArgument> list))
        {
            return false;
        }
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            DraftArgument argument = random.Of(list);
            list.Insert(random.Next(list.Count + 1), new(argument.Name, argument.Value));
        }
        return true;
    }

    /// <summary>A required argument, of a field or of a directive.</summary>
    private static bool Remove(DraftDocument document, Random random)
    {
        var fields =
            from field in document.Fields
            from argument in field.Arguments
            where field.Definition.Arguments.Find(argument.Name)?.IsRequired ?? false
            select (field.Arguments, argument);
        var directives =
            from directive in document.DirectiveLists.SelectMany(list => list)
            from argument in directive.Arguments
            where TestSchemas.Wide.Directives.Find(directive.Name)?.Arguments.Find(argument.Name)?.IsRequired ?? false
            select (directive.Arguments, argument);
        return random.TryOf(fields.Concat(directives), out var place) && place.Arguments.Remove(place.argument);
    }
}
