namespace KnowledgeGraph.Model;

/// <summary>Checks what tells kinds apart in keys, ids and stores: key prefixes and predicates.</summary>
internal sealed class KindKeyChecks(ModelSyntax syntax, IReadOnlyList<ClaimKindSyntax> claims, ModelProblems problems)
{
    public void Run()
    {
        var prefixes = CheckPrefixes();
        CheckPredicates();
        foreach (var claim in claims)
        {
            if (prefixes.TryGetValue(claim.Kind.FieldName, out var node))
            {
                problems.Add(claim.Type.Node.NameStart, $"The ids of {claim.Kind.Name} begin with {claim.Kind.FieldName}, as the keys of {node} do: rename one of the two.");
            }
        }
    }

    private Dictionary<string, string> CheckPrefixes()
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in syntax.NodeKinds)
        {
            if (type.Directives.Text("node", "key") is { } prefix && !prefixes.TryAdd(prefix, type.Name))
            {
                problems.Add(type.Directives.Argument("node", "key")!, $"The keys of {type.Name} would begin with {prefix}, as those of {prefixes[prefix]} do: choose another beginning.");
            }
        }

        return prefixes;
    }

    private void CheckPredicates()
    {
        var predicates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in syntax.ClaimKinds)
        {
            if (type.Directives.Text("claim", "predicate") is not { } predicate)
            {
                continue;
            }

            var place = type.Directives.Argument("claim", "predicate")!;
            if (!IsPredicate(predicate))
            {
                problems.Add(place, $"“{predicate}” is no predicate: write capital letters, digits and underscores, such as MEMBER_OF.");
            }
            else if (ReservedNames.Predicates.Contains(predicate))
            {
                problems.Add(place, $"The predicate {predicate} is used by the stores themselves: choose another one.");
            }
            else if (!predicates.TryAdd(predicate, type.Name))
            {
                problems.Add(place, $"The predicate {predicate} is that of {predicates[predicate]} already: choose another one.");
            }
        }
    }

    private static bool IsPredicate(string text) =>
        text.Length > 0
        && char.IsAsciiLetterUpper(text[0])
        && text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_');
}
