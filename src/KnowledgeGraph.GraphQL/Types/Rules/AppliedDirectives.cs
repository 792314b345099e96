using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Directives in the document are defined, stand where they may, once unless they are repeatable, and have the right
/// arguments (§3.13, §5.4 and §5.7 of the specification).
/// </summary>
internal static class AppliedDirectives
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var (location, directives) in DirectivePlaces.In(draft.Document))
        {
            foreach (var node in directives)
            {
                if (!draft.Directives.TryGet(node.Name, out var directive))
                {
                    errors.Report($"Unknown directive \"@{node.Name}\".", node);
                    continue;
                }

                if (!directive.Locations.Contains(location))
                {
                    errors.Report($"Directive \"@{node.Name}\" may not be used on {location.ToName()}.", node);
                }

                CheckArgumentNames(errors, node, directive);
                CheckArgumentValues(errors, node, directive);
            }

            CheckUnique(draft, errors, directives);
        }
    }

    private static void CheckUnique(
        SchemaDraft draft,
        SchemaErrorList errors,
        ImmutableArray<DirectiveNode> directives)
    {
        foreach (var uses in directives.GroupBy(static node => node.Name))
        {
            if (draft.Directives.Find(uses.Key) is not { IsRepeatable: false })
            {
                continue;
            }

            foreach (var repeated in uses.Skip(1))
            {
                errors.Report(
                    $"The directive \"@{uses.Key}\" can only be used once at this location.", uses.First(), repeated);
            }
        }
    }

    private static void CheckArgumentNames(SchemaErrorList errors, DirectiveNode node, DirectiveDefinition directive)
    {
        foreach (var uses in node.Arguments.GroupBy(static argument => argument.Name))
        {
            if (!directive.Arguments.Contains(uses.Key))
            {
                var known = directive.Arguments.Select(static argument => argument.Name);
                errors.Report(
                    $"Unknown argument \"{uses.Key}\" on directive \"{directive}\".{Suggestions.For(uses.Key, known)}",
                    uses.First());
            }

            if (uses.Count() > 1)
            {
                errors.Report($"There can be only one argument named \"{uses.Key}\".", uses);
            }
        }
    }

    private static void CheckArgumentValues(SchemaErrorList errors, DirectiveNode node, DirectiveDefinition directive)
    {
        foreach (var argument in directive.Arguments.Where(static argument => argument.Type.IsInput))
        {
            var given = node.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name);
            if (given is not null)
            {
                foreach (var problem in ConstantCheck.Find(given.Value, argument.Type))
                {
                    errors.Report(problem.Message, problem.Node);
                }
            }
            else if (argument.IsRequired)
            {
                errors.Report(
                    $"Argument \"{directive}({argument}:)\" of type \"{argument.Type}\" is required, "
                    + "but it was not provided.",
                    node);
            }
        }
    }
}
