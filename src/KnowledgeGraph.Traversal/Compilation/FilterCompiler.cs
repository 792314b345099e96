using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// The `where` argument of a connection. What is given as null is as if it were left out, so that a client can bind a
/// variable to a condition that it doesn't always set.
/// </summary>
internal sealed class FilterCompiler
{
    private readonly SchemaBindings bindings;
    private readonly ConditionCompiler conditions;

    public FilterCompiler(PublicSchema schema, FieldPlan field)
    {
        bindings = schema.Bindings;
        conditions = new ConditionCompiler(bindings, field);
    }

    /// <summary>All conditions of an object, or null when it has none.</summary>
    public Filter? Compile(InputObject where) => Conjunction.Of(Parts(where));

    private IEnumerable<Filter> Parts(InputObject where)
    {
        foreach (var (name, value) in where)
        {
            if (value is not null && Part(bindings.Input(where.Type.Name, name), value) is { } part)
            {
                yield return part;
            }
        }
    }

    private Filter? Part(InputBinding binding, object value) => binding switch
    {
        ConnectiveBinding joined => Connect(joined.Connective, value),
        ConditionBinding condition => conditions.Compile(condition.Field, (InputObject)value),
        ListConditionBinding list => conditions.CompileList(list.Attribute, (InputObject)value),
        RelationConditionBinding relation => Conjunction.Of(Relation(relation, (InputObject)value)),
        EdgePartBinding edge => EdgePart(edge.Part, (InputObject)value),
        EndConditionBinding end => new EndFilter(end.End, CompileAll(value)),
        ReferenceConditionBinding reference => new ReferenceFilter(reference.Reference, Compile((InputObject)value)),
        ReferenceIsNullBinding reference => new ReferenceIsNullFilter(reference.Reference, (bool)value),
        NodeKindBinding branch => new NodeKindFilter(branch.Kind, Compile((InputObject)value)),
        ClaimKindBinding branch => new ClaimKindFilter(branch.Kind, Compile((InputObject)value)),
        EvidenceConditionBinding => Conjunction.Of(Evidence((InputObject)value)),
        _ => throw new InvalidOperationException($"{binding} is no part of a filter."),
    };

    private Filter Connect(Connective connective, object value) => connective switch
    {
        Connective.Not => new NotFilter(CompileAll(value)),
        Connective.Or => Disjunction([.. ((IReadOnlyList<object?>)value).Select(CompileAll)]),
        _ => Conjunction.Of(((IReadOnlyList<object?>)value).Select(CompileAll)) ?? Conjunction.Everything,
    };

    /// <summary>All conditions of an object; one without any holds for everything.</summary>
    private Filter CompileAll(object? value) => Compile((InputObject)value!) ?? Conjunction.Everything;

    private static Filter Disjunction(ImmutableArray<Filter> parts) => parts is [var only] ? only : new OrFilter(parts);

    private Filter? EdgePart(OrderTarget part, InputObject value) => Compile(value) is not { } filter
        ? null
        : part == OrderTarget.Claim ? filter : new OtherEndFilter(filter);

    private IEnumerable<Filter> Relation(RelationConditionBinding relation, InputObject value)
    {
        foreach (var (name, given) in value)
        {
            if (given is null)
            {
                continue;
            }

            if (bindings.Input(value.Type.Name, name) is not QuantifierBinding quantifier)
            {
                yield return conditions.CompileCount(relation.Relation, (InputObject)given);
                continue;
            }

            var (node, claim) = EdgeFilter.Split(Compile((InputObject)given));
            yield return new RelationFilter(relation.Relation, quantifier.Quantifier, node, claim);
        }
    }

    private IEnumerable<Filter> Evidence(InputObject value)
    {
        foreach (var (name, given) in value)
        {
            if (given is not null)
            {
                var quantifier = (QuantifierBinding)bindings.Input(value.Type.Name, name);
                yield return new EvidenceFilter(quantifier.Quantifier, Compile((InputObject)given));
            }
        }
    }
}
