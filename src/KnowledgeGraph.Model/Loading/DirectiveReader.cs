using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Checks directives against <see cref="DirectiveRule.All"/>: name, place, arguments.</summary>
internal sealed class DirectiveReader(ModelProblems problems)
{
    public DirectiveSet Read(ImmutableArray<DirectiveNode> directives, DirectiveTargets target)
    {
        var good = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var rule = DirectiveRule.All.FirstOrDefault(known => known.Name == directive.Name);
            if (rule is null)
            {
                problems.Add(directive, $"Unknown directive @{directive.Name}" + Suggestion.DidYouMean(
                    "@" + directive.Name,
                    DirectiveRule.All.Select(known => "@" + known.Name),
                    $": a model knows {string.Join(", ", DirectiveRule.All.Select(known => "@" + known.Name))}."));
            }
            else if ((rule.Targets & target) == 0)
            {
                problems.Add(directive, $"@{rule.Name} does not belong on {target.Describe()}: it belongs on {rule.Targets.Describe()}.");
            }
            else if (!good.TryAdd(rule.Name, directive))
            {
                problems.Add(directive, $"@{rule.Name} stands here twice: keep one.");
            }
            else if (!HasGoodArguments(directive, rule))
            {
                good.Remove(rule.Name);
            }
        }

        return new DirectiveSet(good);
    }

    private bool HasGoodArguments(DirectiveNode directive, DirectiveRule rule)
    {
        var isGood = true;
        foreach (var argument in directive.Arguments)
        {
            isGood &= IsGood(argument, rule);
        }

        foreach (var missing in rule.Arguments.Where(known => known.Required && directive.Arguments.All(given => given.Name != known.Name)))
        {
            problems.Add(directive, $"@{rule.Name} lacks its argument {missing.Name}: write @{rule.Name}({missing.Name}: …) with {missing.Expected}.");
            isGood = false;
        }

        return isGood;
    }

    private bool IsGood(ArgumentNode argument, DirectiveRule rule)
    {
        var known = rule.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name);
        if (known is null)
        {
            var otherwise = rule.Arguments.IsEmpty ? ": it takes none." : $": it takes {string.Join(", ", rule.Arguments.Select(taken => taken.Name))}.";
            problems.Add(argument, $"Unknown argument {argument.Name} of @{rule.Name}"
                + Suggestion.DidYouMean(argument.Name, rule.Arguments.Select(taken => taken.Name), otherwise));
        }
        else if (!known.Accepts(argument.Value))
        {
            problems.Add(argument.Value, $"The argument {known.Name} of @{rule.Name} takes {known.Expected}, not {argument.Value}.");
        }
        else
        {
            return true;
        }

        return false;
    }
}
