using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>Whatever the schema offers, the compiler takes.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> Models => ["model.graphql", "films.graphql"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_of_every_type_compiles(string model)
    {
        var schema = SchemaOf(model);
        var explained = new OperationExplainer(schema).Explain(EverySelection.Of(schema.Schema));
        Assert.Equal(schema.Schema.QueryType.Fields.Count, explained.Count);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_of_a_change_compiles(string model)
    {
        var schema = SchemaOf(model);
        var change = Assert.Single(schema.Schema.SubscriptionType!.Fields);
        var selection = EverySelection.Below(schema.Schema, change);
        Assert.StartsWith("change view today Change {", Assert.Single(new OperationExplainer(schema).Explain($"subscription {{ changes {selection} }}")).CanonicalText);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_condition_of_every_filter_compiles(string model)
    {
        var schema = SchemaOf(model);
        var explainer = new OperationExplainer(schema);
        foreach (var (field, type) in ArgumentsOf(schema, "where"))
        {
            var where = new EveryInput().Of(type);
            Assert.Contains("{where and(", Assert.Single(explainer.Explain($"{{ {field}(where: {where}) {{ totalCount }} }}")).CanonicalText);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_condition_on_changes_compiles(string model)
    {
        var schema = SchemaOf(model);
        var where = new EveryInput().Of((InputObjectType)schema.Schema.QueryType.Fields.Find("changes")!.Arguments.Find("where")!.Type.Named);
        var text = Assert.Single(new OperationExplainer(schema).Explain($"{{ changes(since: 0, where: {where}) {{ revision }} }}")).CanonicalText;
        Assert.StartsWith("changes since 0 first 20 where nodes(and(", text);
        Assert.Contains(")) claims(and(", text);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_key_of_every_order_compiles(string model)
    {
        var schema = SchemaOf(model);
        var explainer = new OperationExplainer(schema);
        foreach (var (field, type) in ArgumentsOf(schema, "order"))
        {
            var keys = type.Fields.Select(Key);
            var text = Assert.Single(explainer.Explain($"{{ {field}(order: [{string.Join(", ", keys)}]) {{ totalCount }} }}")).CanonicalText;
            Assert.Equal(type.Fields.Count, text.Split(" desc").Length - 1);
        }
    }

    /// <summary>A key by a field of an order; of what has fields again, by the first.</summary>
    private static string Key(InputValueDefinition field) =>
        $"{{ {field.Name}: {(field.Type.Named is InputObjectType below ? Key(below.Fields[0]) : "DESC")} }}";

    private static PublicSchema SchemaOf(string model) => model == "films.graphql" ? TestSchemas.Films : TestSchemas.Politics;

    private static IEnumerable<(string Field, InputObjectType Type)> ArgumentsOf(PublicSchema schema, string name) =>
        from field in schema.Schema.QueryType.Fields
        where field.Name is not ("timeline" or "changes")
        let argument = field.Arguments.Find(name)
        where argument is not null
        select (field.Name, (InputObjectType)argument.Type.Named);
}
