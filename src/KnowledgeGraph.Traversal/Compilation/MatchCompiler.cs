using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles the arguments of `match`; everything that is wrong with any query is told.</summary>
internal sealed class MatchCompiler(GraphModel model, FieldPlan field, Refusals refusals)
{
    public ImmutableArray<MatchQuery> Compile(IReadOnlyList<object?> queries) => queries.Count > MatchField.MaxQueries
        ? throw field.Refuse(
            MatchField.Queries, $"`{MatchField.Queries}` has {queries.Count} elements: give at most {MatchField.MaxQueries} at once.")
        : [.. queries.Select((query, index) => refusals.Try(() => Query((InputObject)query!, index))).OfType<MatchQuery>()];

    private MatchQuery Query(InputObject given, int index)
    {
        var text = (string?)given.GetValueOrDefault(MatchField.Text);
        var properties = (IReadOnlyList<object?>?)given.GetValueOrDefault(MatchField.Properties) ?? [];
        if (string.IsNullOrWhiteSpace(text) && properties.Count == 0)
        {
            throw Refuse(index, "has neither text nor properties: give one of them.");
        }

        if (properties.Count > MatchField.MaxProperties)
        {
            throw Refuse(index, $"has {properties.Count} properties: give at most {MatchField.MaxProperties}.");
        }

        var limit = (int)given[MatchField.Limit]!;
        if (limit is < 1 or > MatchField.MaxLimit)
        {
            throw Refuse(index, $"has the limit {limit}: give a number from 1 to {MatchField.MaxLimit}.");
        }

        return new MatchQuery(
            string.IsNullOrWhiteSpace(text) ? null : Checked(text, index),
            Kinds((IReadOnlyList<object?>?)given.GetValueOrDefault(MatchField.Kinds)),
            [.. properties.Select(property => Property((InputObject)property!, index))],
            limit);
    }

    private MatchProperty Property(InputObject given, int index) =>
        new(Checked((string)given[MatchField.Property]!, index), Checked((string)given[MatchField.Value]!, index));

    private string Checked(string text, int index) => text.Length > MatchField.MaxText
        ? throw Refuse(index, $"has a text of {text.Length} characters: give at most {MatchField.MaxText}.")
        : text;

    private ImmutableArray<NodeKind> Kinds(IReadOnlyList<object?>? names) => names is null
        ? model.NodeKinds
        : [.. model.NodeKinds.Where(kind => names.Contains(Naming.EnumValue(kind.Name)))];

    private GraphQLException Refuse(int index, string problem) => field.Refuse(MatchField.Queries, $"`{MatchField.Queries}[{index}]` {problem}");
}
