using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Makes conditions of filters.</summary>
internal static class FilterCypher
{
    /// <summary>Adds a filter's conditions to the block.</summary>
    public static void Apply(StatementScope scope, Filter? filter, Place place)
    {
        ImmutableArray<Filter> parts = filter switch
        {
            null => [],
            AndFilter and => and.Parts,
            _ => [filter],
        };

        // What a claim's own properties decide first: it needs no look at a node.
        foreach (var part in parts.OrderBy(part => part is CompareFilter or ListFilter or ClaimKindFilter ? 0 : 1))
        {
            var condition = Of(scope, part, place, isExact: false);
            scope.Block.Where(JoinsByOr(part) ? $"({condition})" : condition);
        }
    }

    /// <summary>The condition; one that joins others by OR stands in no parentheses.</summary>
    /// <param name="isExact">Whether the condition has to be true or false, never null.</param>
    public static string Of(StatementScope scope, Filter filter, Place place, bool isExact)
    {
        switch (filter)
        {
            case AndFilter and:
                return Join(scope, and.Parts, place, isExact, " AND ", "true");
            case OrFilter or:
                return Join(scope, or.Parts, place, isExact, " OR ", "false");
            case NotFilter not:
                return $"NOT ({Of(scope, not.Part, place, isExact: true)})";
            case CompareFilter compare:
                return CompareCypher.Of(compare, FieldCypher.Of(compare.Field, place), scope.Parameters, isExact);
            case ListFilter list:
                return List(scope, list, place);
            case NodeKindFilter ofKind:
                return OfKind(scope, (NodePlace)place, ofKind, isExact);
            case ClaimKindFilter ofKind:
                return OfKind(scope, (ClaimPlace)place, ofKind, isExact);
            case EndFilter end:
                return Of(scope, end.Node, ((ClaimPlace)place).End(end.End), isExact);
            case OtherEndFilter other:
                return Of(scope, other.Node, ((ClaimPlace)place).Far!, isExact);
            default:
                return GraphConditions.Of(scope, filter, place);
        }
    }

    /// <summary>Whether the condition joins others by OR, which binds less than what it may be put beside.</summary>
    private static bool JoinsByOr(Filter filter) => filter switch
    {
        OrFilter { Parts: [var only] } => JoinsByOr(only),
        OrFilter or => or.Parts.Length > 1,
        AndFilter { Parts: [var only] } => JoinsByOr(only),
        EndFilter end => JoinsByOr(end.Node),
        OtherEndFilter other => JoinsByOr(other.Node),
        _ => false,
    };

    private static string Join(
        StatementScope scope, ImmutableArray<Filter> parts, Place place, bool isExact, string connective, string ofNone)
    {
        if (parts.IsEmpty)
        {
            return ofNone;
        }

        var conditions = parts.Select(part => Of(scope, part, place, isExact)
            is var condition && parts.Length > 1 && (part is AndFilter or OrFilter || JoinsByOr(part)) ? $"({condition})" : condition);
        return string.Join(connective, conditions);
    }

    private static string OfKind(StatementScope scope, NodePlace node, NodeKindFilter filter, bool isExact)
    {
        if (!node.Kinds.Contains(filter.Kind))
        {
            return "false";
        }

        var isKind = $"{node.Name}:{filter.Kind.Name}";
        return filter.Part is null ? isKind : And(isKind, Of(scope, filter.Part, node, isExact), filter.Part);
    }

    private static string OfKind(StatementScope scope, ClaimPlace claim, ClaimKindFilter filter, bool isExact)
    {
        if (!claim.Kinds.Contains(filter.Kind))
        {
            return "false";
        }

        var isKind = Patterns.TypeIsOneOf(claim.Name, [filter.Kind]);
        return filter.Part is null ? isKind : And(isKind, Of(scope, filter.Part, claim, isExact), filter.Part);
    }

    private static string And(string kind, string condition, Filter part) =>
        JoinsByOr(part) ? $"({kind} AND ({condition}))" : $"({kind} AND {condition})";

    private static string List(StatementScope scope, ListFilter list, Place place)
    {
        var owner = place.Attributes;
        var property = $"{owner}.{AttributeParts.PresenceOf(list.Attribute)}";
        if (list.Element is null)
        {
            return list.Quantifier switch
            {
                Quantifier.Some => $"{property} IS NOT NULL",
                Quantifier.None => $"{property} IS NULL",
                _ => "true",
            };
        }

        var index = scope.Names.Fresh("i");
        var condition = Of(scope, list.Element, new ElementPlace(owner, index), isExact: true);
        return $"{list.Quantifier switch
        {
            Quantifier.Some => "any",
            Quantifier.None => "none",
            _ => "all",
        }}({index} IN range(0, coalesce(size({property}), 0) - 1) WHERE {condition})";
    }
}
