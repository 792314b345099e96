using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Aggregate types: counts by enum, Boolean and kind, sums of amounts and numbers, extremes of what has an order.</summary>
internal static class Aggregates
{
    public const string KindCount = "KindCount";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var type in model.Interfaces)
        {
            Add(
                schema,
                type.Name,
                WithKinds(Start(), type.Name, OrderTarget.Node).AddGroups(schema, type.Attributes, OrderTarget.Node),
                type.Attributes);
        }

        foreach (var kind in model.NodeKinds)
        {
            Add(schema, kind.Name, Start().AddGroups(schema, kind.Attributes, OrderTarget.Node), kind.Attributes);
        }

        foreach (var kind in model.ClaimKinds)
        {
            Add(schema, kind.Name, OfClaims(schema, kind), kind.Attributes);
        }

        var claims = WithKinds(Start(), GraphModel.ClaimName, OrderTarget.Claim);
        Add(
            schema,
            GraphModel.ClaimName,
            claims.AddGroups(schema, model.Claim.Attributes, OrderTarget.Claim),
            model.Claim.Attributes);
        AddRelations(schema, model);
        schema.AddObject(
            KindCount,
            "How many there are of a kind.",
            new OutputFields()
                .Add(
                    "kind",
                    "String!",
                    "The kind's name, which is its `__typename`.",
                    new GroupPartBinding(IsCount: false))
                .Add("count", "Int!", "How many.", new GroupPartBinding(IsCount: true)));
    }

    /// <summary>A relation to several kinds has a type of its own that counts these too; another has its claims'.</summary>
    public static string NameOf(RelationDefinition relation) =>
        Naming.Aggregate(relation.Other is InterfaceKind ? Naming.Relation(relation) : relation.Kind.Name);

    private static void AddRelations(SchemaDefinitions schema, GraphModel model)
    {
        foreach (var relation in model.AllRelations().Where(relation => relation.Other is InterfaceKind))
        {
            var fields = OfClaims(schema, relation.Kind).Add(
                "nodeByKind",
                $"[{KindCount}!]!",
                "Claims by the kind of node that they lead to.",
                new GroupBinding(OrderTarget.Node, null)).AddSums(schema, relation.Kind.Attributes);
            Extremes.AddFields(schema, fields, relation.Kind.Name);
            schema.AddObject(
                NameOf(relation), $"What `{relation.Kind.Name}` claims, and what they lead to, add up to.", fields);
        }
    }

    private static void Add(
        SchemaDefinitions schema, string name, OutputFields fields, IEnumerable<AttributeDefinition> attributes)
    {
        fields.AddSums(schema, attributes);
        Extremes.AddFields(schema, fields, name);
        schema.AddObject(Naming.Aggregate(name), $"What `{name}`s add up to.", fields);
    }

    private static OutputFields Start() => new OutputFields().Add("count", "Int!", "How many.", new CountBinding());

    private static OutputFields OfClaims(SchemaDefinitions schema, ClaimKind kind) =>
        Start().AddGroups(schema, kind.Attributes, OrderTarget.Claim);

    private static OutputFields WithKinds(OutputFields fields, string name, OrderTarget on) => fields.Add(
        "byKind", $"[{KindCount}!]!", $"`{name}`s by kind, in the model's order; only kinds that occur.", new GroupBinding(on, null));
}
