using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Makes conditions of filters. A filter over several kinds becomes one condition per kind.</summary>
internal sealed class ConditionCompiler(GraphSnapshot graph, FieldCompiler fields)
{
    /// <summary>Per filter and kind, because the same filter comes up again under every kind that leads to it.</summary>
    private readonly Dictionary<Known, Condition> known = [];

    public Condition? Compile(Filter? filter, Scope scope)
    {
        if (filter is null)
        {
            return null;
        }

        if (scope.Of == ScopeOf.Evidence || scope.Kinds.Length == 1)
        {
            return OfKind(filter, scope);
        }

        var conditions = new Condition?[scope.KindCount];
        foreach (var kind in scope.Kinds)
        {
            conditions[kind] = OfKind(filter, scope.OfKind(kind));
        }

        return new ByKind(scope.KindOf, conditions);
    }

    private Condition OfKind(Filter filter, Scope scope)
    {
        var key = new Known(filter, scope.Of, scope.Kinds[0], scope.Elements);
        if (!known.TryGetValue(key, out var condition))
        {
            condition = Make(filter, scope);
            known.Add(key, condition);
        }

        return condition;
    }

    private Condition Make(Filter filter, Scope scope) => filter switch
    {
        AndFilter and => new All([.. and.Parts.Select(part => OfKind(part, scope))]),
        OrFilter or => new Any([.. or.Parts.Select(part => OfKind(part, scope))]),
        NotFilter not => new Not(OfKind(not.Part, scope)),
        CompareFilter compare => Compare(compare, fields.Compile(compare, scope)),
        ListFilter list => List(list, scope),
        NodeKindFilter ofKind => Branch(ScopeOf.Nodes, ofKind.Kind.Index, ofKind.Part, scope),
        ClaimKindFilter ofKind => Branch(ScopeOf.Claims, ofKind.Kind.Index, ofKind.Part, scope),
        RelationFilter relation => Relation(relation, scope),
        RelationCountFilter count => FindRelation(count.Relation, scope) is { } steps
            ? new RelationCountCondition(steps, count.Comparison, [.. count.Values])
            : Constantly.False,
        EndFilter end => new EndCondition(end.End, Nodes(end.Node, EndType(end.End, scope))!),
        OtherEndFilter other => new OtherEndCondition(Nodes(other.Node, OtherTypes(scope))!),
        ReferenceFilter reference => scope.FindReferences(scope.Kinds[0], reference.Reference.Name) is { } column
            ? new ReferenceCondition(column, Nodes(reference.Node, reference.Reference.Type.Kinds))
            : Constantly.False,
        ReferenceIsNullFilter reference => IsNull(reference, scope),
        EvidenceFilter evidence => new EvidenceCondition(evidence.Quantifier, Compile(evidence.Evidence, Scope.OfEvidence(graph))),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no filter that this store knows.", nameof(filter)),
    };

    /// <summary>What holds of things of one kind only.</summary>
    private Condition Branch(ScopeOf of, int kind, Filter? part, Scope scope)
    {
        if (scope.Of != of || scope.Kinds[0] != kind)
        {
            return Constantly.False;
        }

        return part is null ? Constantly.True : OfKind(part, scope);
    }

    private Condition? Nodes(Filter? filter, ImmutableArray<NodeKind> kinds) => Compile(filter, Scope.OfNodes(graph, kinds));

    private ImmutableArray<NodeKind> EndType(ClaimEnd end, Scope scope)
    {
        var kind = graph.Model.ClaimKinds[scope.Kinds[0]];
        return (end == ClaimEnd.Subject ? kind.Subject : kind.Object).Type.Kinds;
    }

    /// <summary>Either end's kinds: the filter itself doesn't say which way its relation runs.</summary>
    private ImmutableArray<NodeKind> OtherTypes(Scope scope)
    {
        var kind = graph.Model.ClaimKinds[scope.Kinds[0]];
        return [.. kind.Subject.Type.Kinds.Union(kind.Object.Type.Kinds)];
    }

    private static Condition IsNull(ReferenceIsNullFilter reference, Scope scope)
    {
        var isThere = scope.FindReferences(scope.Kinds[0], reference.Reference.Name) is { } column
            ? new ReferenceCondition(column, null)
            : (Condition)Constantly.False;
        return reference.IsNull ? new Not(isThere) : isThere;
    }

    private Condition List(ListFilter list, Scope scope)
    {
        if (scope.FindColumn(scope.Kinds[0], list.Attribute.Name) is not ListColumn column)
        {
            return list.Quantifier == Quantifier.Some ? Constantly.False : Constantly.True;
        }

        var element = list.Element is null ? null : OfKind(list.Element, scope.OfElements(column.Elements));
        return new OfElements(column, list.Quantifier, element);
    }

    private Condition Relation(RelationFilter relation, Scope scope)
    {
        if (FindRelation(relation.Relation, scope) is not { } steps)
        {
            return relation.Quantifier == Quantifier.Some ? Constantly.False : Constantly.True;
        }

        var kind = relation.Relation.Kind;
        return new RelationCondition(
            steps,
            relation.Quantifier,
            Nodes(relation.Node, relation.Relation.Other.Kinds),
            Compile(relation.Claim, Scope.OfClaims(graph, [kind])));
    }

    /// <summary>The relation's steps, or null when nodes of the kind can't stand at its near end.</summary>
    private ClaimSteps? FindRelation(RelationDefinition relation, Scope scope) =>
        graph.Model.NodeKinds[scope.Kinds[0]].IsSubtypeOf(relation.NearEnd.Type) ? new ClaimSteps(relation.Kind, relation.Way) : null;

    private static Condition Compare(CompareFilter compare, Field field)
    {
        switch (compare.Comparison)
        {
            case Comparison.IsNull:
                return new IsNullCondition(field, (bool)compare.Values[0]!);
            case Comparison.In:
                return In(field, compare.Values);
            case Comparison.NotIn:
                return new Not(In(field, compare.Values));
            case Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith:
                return field is TextField text
                    ? new TextCondition(text, compare.Comparison, (string)compare.Values[0]!)
                    : Constantly.False;
            default:
                return compare.Values[0] is { } value
                    ? new CompareCondition(field, compare.Comparison, field.ValueOf(value))
                    : Null(field, compare.Comparison);
        }
    }

    private static Condition Null(Field field, Comparison comparison) => comparison switch
    {
        Comparison.Equal => new IsNullCondition(field, true),
        Comparison.NotEqual => new IsNullCondition(field, false),
        _ => Constantly.False,
    };

    private static Condition In(Field field, ImmutableArray<object?> values)
    {
        var hasNull = values.Contains(null);
        var given = values.Where(value => value is not null).Cast<object>();
        return field is CodeField codes
            ? new InCodesCondition(codes, [.. given.Select(codes.Encode)], hasNull)
            : new InCondition(field, [.. given.Select(field.ValueOf)], hasNull);
    }

    /// <summary>Filters are records with deep equality, which is too slow for a key here.</summary>
    private readonly record struct Known(Filter Filter, ScopeOf Of, int Kind, Column? Elements)
    {
        public bool Equals(Known other) => ReferenceEquals(Filter, other.Filter)
            && Of == other.Of
            && Kind == other.Kind
            && ReferenceEquals(Elements, other.Elements);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Filter), Of, Kind);
    }
}
