using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles the argument that names some actors. Exactly one of its fields is given: the schema sees to it.</summary>
internal sealed class ActorSetCompiler(PublicSchema schema, FieldPlan field, string argument)
{
    private PositionModel Positions => schema.Model.Positions!;

    public ActorSet Compile(InputObject given)
    {
        var (name, value) = given.Single();
        return name switch
        {
            ActorSetType.Keys => Named((IReadOnlyList<object?>)value!),
            ActorSetType.MembersOf => Members(References.WithoutView(field, argument, (string)value!)),
            _ => new ActorsWhere(new FilterCompiler(schema, field).Compile((InputObject)value!)),
        };
    }

    private NamedActors Named(IReadOnlyList<object?> keys)
    {
        Limits.CheckCount(field, argument, keys.Count);
        return keys.Count == 0
            ? throw field.Refuse(argument, $"`{argument}.{ActorSetType.Keys}` is empty: name one actor at least, or leave `{argument}` out for all.")
            : new NamedActors([.. keys.Select(key => References.WithoutView(field, argument, (string)key!)).Distinct()]);
    }

    private MembersOf Members(string group) => new(
        group,
        Conjunction.Of([new OrFilter([.. Positions.Memberships.Select(kind => Belongs(kind, group))])])!);

    /// <summary>A claim of the kind leads from the node to the group.</summary>
    private RelationFilter Belongs(ClaimKind kind, string group) => new(
        Positions.Kind.Subject.Type.Relations.First(relation => relation.Kind == kind && relation.Way != Way.In),
        Quantifier.Some,
        new CompareFilter(new BuiltInField(BuiltIn.Id), Comparison.Equal, [group]),
        OrdinaryClaims.Condition(kind));
}
