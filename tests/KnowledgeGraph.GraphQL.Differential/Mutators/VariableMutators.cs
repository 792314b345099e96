using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on variables (specification, section 5.8).</summary>
internal static class VariableMutators
{
    private static readonly string[] NotInput = ["Query", "[Leader!]", "Either!", "Claim", "[[Odd]]"];

    private static readonly string[] Input =
        ["Int", "Int!", "[Int]", "[[Int!]!]", "String", "String!", "[String!]!", "Boolean", "ID", "ID!", "[ID!]", "Shade", "Deep", "Choice", "Date", "Float!"];

    public static IEnumerable<Mutator> All =>
    [
        new("UniqueVariableNames", Repeat),
        new("VariablesAreInputTypes", (document, random) => Retype(document, random, random.Of(NotInput))),
        new("KnownTypeNames", (document, random) => Retype(document, random, random.Of(["Strin", "[Dat]", "LeaderFiltre!", "Nothing", "int"]))),
        new("VariablesInAllowedPosition", (document, random) => Retype(document, random, random.Of(Input))),
        new("VariablesInAllowedPosition", Weaken),
        new("NoUndefinedVariables", Undefine),
        new("NoUndefinedVariables", Use),
        new("NoUnusedVariables", (document, random) =>
        {
            random.Of(document.Operations).Variables.Add(new($"unused{document.Fragments.Count}", random.Of(Input)));
            return true;
        }),
    ];

    private static bool Repeat(DraftDocument document, Random random)
    {
        DraftOperation operation = random.Of(document.Operations);
        string name = random.TryOf(operation.Variables, out DraftVariable variable) ? variable.Name : "twice";
        for (int i = operation.Variables.Count == 0 ? 2 : random.Next(1, 3); i > 0; i--)
        {
            operation.Variables.Add(new(name, variable?.Type ?? random.Of(Input)));
        }
        return true;
    }

    private static bool Retype(DraftDocument document, Random random, string type)
    {
        if (!random.TryOf(document.Variables, out DraftVariable variable))
        {
            return false;
        }
        variable.Type = type;
        variable.Default = random.OneIn(2) ? null : variable.Default;
        return true;
    }

    /// <summary>A variable that may be null where a value has to be, with or without a default.</summary>
    private static bool Weaken(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Variables.Where(variable => variable.Type.EndsWith('!')), out DraftVariable variable))
        {
            return false;
        }
        variable.Type = variable.Type[..^1];
        if (random.OneIn(2))
        {
            variable.Default = random.OneIn(2) ? null : new(null, "null");
        }
        return true;
    }

    private static bool Undefine(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Operations.Where(operation => operation.Variables.Count > 0), out DraftOperation operation))
        {
            return false;
        }
        operation.Variables.RemoveAt(random.Next(operation.Variables.Count));
        return true;
    }

    private static bool Use(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Values.Where(value => value.Type is not null), out DraftValue value))
        {
            return false;
        }
        value.Become(random.OneIn(2) ? "$undefined" : "$" + (random.TryOf(document.Variables, out DraftVariable variable) ? variable.Name : "v"));
        return true;
    }
}
