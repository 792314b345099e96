namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on values (specification, section 5.6).</summary>
internal static class ValueMutators
{
    private static readonly string[] Others =
    [
        "1", "-0", "2147483648", "1.0", "1e400", "1e39", "99999999999999999999", "\"a\"", "\"\"\"b\"\"\"", "\"\"", "true", "null", "DARK", "DRAK",
        "dark", "NOTHING", "[]", "[1]", "[null]", "[[1]]", "[[\"a\", [2]]]", "{}", "{ a: 1 }", "{ required: 1 }", "{ required: null }",
        "{ required: 1, self: { } }", "{ key: null }", "{ key: \"a\", number: 1 }", "{ key: \"a\", key: \"b\" }", "{ number: \"a\" }", "{ nope: 1 }",
        "{ required: 1.5, list: [1, [\"a\"]], choice: {} }", "\"DARK\"", "[DARK, \"LIGHT\"]",
    ];

    public static IEnumerable<Mutator> All =>
    [
        new("ValuesOfCorrectType", Replace),
        new("ValuesOfCorrectType", ReplaceDefault),
        new("ValuesOfCorrectType", RenameField),
        new("UniqueInputFieldNames", RepeatField),
    ];

    private static bool Replace(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Values.Where(value => value.Variable is null), out DraftValue value))
        {
            return false;
        }
        value.Become(random.Of(Others));
        return true;
    }

    private static bool ReplaceDefault(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Variables, out DraftVariable variable))
        {
            return false;
        }
        variable.Default = new(null, random.Of(Others));
        return true;
    }

    /// <summary>A field of an object, or the loss of one that may be required.</summary>
    private static bool RenameField(DraftDocument document, Random random)
    {
        if (!random.TryOf(Objects(document), out List<DraftArgument> fields))
        {
            return false;
        }
        DraftArgument field = random.Of(fields);
        if (random.OneIn(3))
        {
            return fields.Remove(field);
        }
        field.Name = random.Misspelt(field.Name);
        return true;
    }

    private static bool RepeatField(DraftDocument document, Random random)
    {
        if (!random.TryOf(Objects(document), out List<DraftArgument> fields))
        {
            return false;
        }
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            DraftArgument field = random.Of(fields);
            fields.Insert(random.Next(fields.Count + 1), new(field.Name, field.Value));
        }
        return true;
    }

    private static IEnumerable<List<DraftArgument>> Objects(DraftDocument document) =>
        document.Values.Concat(document.Variables.Select(variable => variable.Default).OfType<DraftValue>().SelectMany(value => value.All()))
            .Select(value => value.Fields).OfType<List<DraftArgument>>().Where(fields => fields.Count > 0);
}
