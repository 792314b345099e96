namespace KnowledgeGraph.Model;

/// <summary>Reads how a kind of claim stands in time: `time: STATE`, `time: ACT` or `timeBy: "attribute"`.</summary>
internal sealed class ClaimTimeReader(TypeSyntax type, IReadOnlyList<AttributeSyntax> attributes, ModelProblems problems)
{
    public (ClaimTime Time, string? By) Read()
    {
        if (type.Directives.Find("claim") is not { } directive)
        {
            return default;
        }

        var time = type.Directives.Time("claim", "time");
        var by = type.Directives.Text("claim", "timeBy");
        if ((time is null) == (by is null))
        {
            problems.Add(directive, by is null
                ? $"How {type.Name} stands in time is missing: write time: STATE, time: ACT, or timeBy with the name of an enum attribute."
                : $"{type.Name} has both time and timeBy: keep one of them.");
        }
        else if (by is not null)
        {
            CheckBy(by);
        }

        return (time ?? ClaimTime.State, by);
    }

    private void CheckBy(string by)
    {
        var place = type.Directives.Argument("claim", "timeBy")!;
        var attribute = attributes.FirstOrDefault(candidate => candidate.Name == by)?.Definition;
        if (attribute is null)
        {
            var known = attributes.Where(candidate => candidate.Definition.Enum is not null).Select(candidate => candidate.Name);
            problems.Add(place, $"timeBy names {by}, which {type.Name} does not have"
                + Suggestion.DidYouMean(by, known, ": name one of its enum attributes."));
        }
        else if (attribute.Enum is null || attribute.IsList || !attribute.IsNonNull)
        {
            problems.Add(place, $"timeBy names {by}, which is no enum that is always there: give it the type of an enum with an exclamation mark.");
        }
        else if (attribute.Enum.Values.Where(value => value.Time is null).ToList() is { Count: > 0 } without)
        {
            problems.Add(place, $"timeBy names {by}, but {string.Join(", ", without)} of {attribute.Enum} lack @time(is: …): add it.");
        }
    }
}
