using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Conditions that look at other things than the one they are on: claims, references, evidence. Each is a subquery.</summary>
internal static class GraphConditions
{
    public static string Of(StatementScope scope, Filter filter, Place place) => filter switch
    {
        RelationFilter relation => Relation(scope, relation, (NodePlace)place),
        RelationCountFilter count => Count(scope, count, (NodePlace)place),
        ReferenceFilter reference => Reference(scope, reference, place),
        ReferenceIsNullFilter reference => IsNull(reference, place),
        EvidenceFilter evidence => Evidence(scope, evidence, (ClaimPlace)place),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no filter that this store knows.", nameof(filter)),
    };

    private static string Relation(StatementScope scope, RelationFilter filter, NodePlace node)
    {
        if (filter.Quantifier == Quantifier.All && filter.Node is null && filter.Claim is null)
        {
            return "true";
        }

        var inner = scope.Seeing();
        var claim = RelationPattern.Match(inner, node, filter.Relation, filter.Relation.Way, filter.Node is not null || filter.Claim is not null);
        if (filter.Quantifier != Quantifier.All)
        {
            FilterCypher.Apply(inner, filter.Claim, claim);
            FilterCypher.Apply(inner, filter.Node, claim.Far!);
            return Exists(inner, filter.Quantifier);
        }

        // Each meets them when there is none that doesn't.
        List<string> conditions = [];
        if (filter.Claim is not null)
        {
            conditions.Add($"({FilterCypher.Of(inner, filter.Claim, claim, isExact: true)})");
        }

        if (filter.Node is not null)
        {
            conditions.Add($"({FilterCypher.Of(inner, filter.Node, claim.Far!, isExact: true)})");
        }

        inner.Block.Where($"NOT ({string.Join(" AND ", conditions)})");
        return Exists(inner, Quantifier.None);
    }

    private static string Count(StatementScope scope, RelationCountFilter filter, NodePlace node)
    {
        var inner = scope.Seeing();
        RelationPattern.Match(inner, node, filter.Relation, filter.Relation.Way, false);
        var count = $"COUNT {CypherBlock.Braces(inner.Block.ToString())}";
        return filter.Comparison switch
        {
            Comparison.In => $"{count} IN {Numbers(scope, filter)}",
            Comparison.NotIn => $"NOT {count} IN {Numbers(scope, filter)}",
            _ => $"{count} {CompareCypher.Operator(filter.Comparison)} {scope.Parameters.Add("count", (long)filter.Values[0])}",
        };
    }

    private static string Numbers(StatementScope scope, RelationCountFilter filter) =>
        scope.Parameters.Add("counts", filter.Values.Select(number => (object)(long)number).ToImmutableArray());

    private static string Reference(StatementScope scope, ReferenceFilter filter, Place place)
    {
        if (filter.Node is null)
        {
            return IsNull(new ReferenceIsNullFilter(filter.Reference, false), place);
        }

        var inner = scope.Seeing();
        var node = new NodePlace(inner, scope.Names.Fresh(filter.Reference.Name), filter.Reference.Type.Kinds);
        inner.Block.Match(place is EvidencePlace evidence
            ? $"({evidence.Name})-[:{EvidenceLayout.TypeOf(filter.Reference)}]->({node.Name})"
            : $"({node.Name}:{GraphModel.EntityName} {{{PropertyNames.Id}: {place.Attributes}.{filter.Reference.Name}}})");
        FilterCypher.Apply(inner, filter.Node, node);
        return Exists(inner, Quantifier.Some);
    }

    private static string IsNull(ReferenceIsNullFilter filter, Place place) => (place, filter.IsNull) switch
    {
        (EvidencePlace evidence, true) => $"NOT EXISTS {{ ({evidence.Name})-[:{EvidenceLayout.TypeOf(filter.Reference)}]->() }}",
        (EvidencePlace evidence, false) => $"EXISTS {{ ({evidence.Name})-[:{EvidenceLayout.TypeOf(filter.Reference)}]->() }}",
        (_, true) => $"{place.Attributes}.{filter.Reference.Name} IS NULL",
        _ => $"{place.Attributes}.{filter.Reference.Name} IS NOT NULL",
    };

    private static string Evidence(StatementScope scope, EvidenceFilter filter, ClaimPlace claim)
    {
        if (filter.Quantifier == Quantifier.All && filter.Evidence is null)
        {
            return "true";
        }

        var inner = scope.Seeing();
        var evidence = EvidencePlace.MatchFiltered(inner, claim.Name);
        if (filter.Quantifier != Quantifier.All)
        {
            FilterCypher.Apply(inner, filter.Evidence, evidence);
            return Exists(inner, filter.Quantifier);
        }

        inner.Block.Where($"NOT ({FilterCypher.Of(inner, filter.Evidence!, evidence, isExact: true)})");
        return Exists(inner, Quantifier.None);
    }

    private static string Exists(StatementScope inner, Quantifier quantifier) =>
        (quantifier == Quantifier.Some ? "" : "NOT ") + inner.Block.Exists();
}
