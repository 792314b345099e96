using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>Resolvers of <c>__Schema</c> (§4.2.1) and <c>__Directive</c> (§4.2.6 of the specification).</summary>
internal static class SchemaResolvers
{
    public static IEnumerable<(string Type, string Field, IntrospectionResolver Resolver)> All =>
    [
        ("__Schema", "description", static (_, _, schema) => schema.Description),
        ("__Schema", "types", static (_, _, schema) => schema.Types),
        ("__Schema", "queryType", static (_, _, schema) => schema.QueryType),
        ("__Schema", "mutationType", static (_, _, schema) => schema.MutationType),
        ("__Schema", "subscriptionType", static (_, _, schema) => schema.SubscriptionType),
        ("__Schema", "directives", static (_, _, schema) => schema.Directives),
        Directive("name", static directive => directive.Name),
        Directive("description", static directive => directive.Description),
        Directive("isRepeatable", static directive => directive.IsRepeatable),
        Directive("locations", static directive => directive.Locations.Select(DirectiveLocations.ToName).ToArray()),
        ("__Directive", "args", static (source, arguments, _) =>
            MemberResolvers.Visible(((DirectiveDefinition)source!).Arguments, arguments)),
    ];

    private static (string Type, string Field, IntrospectionResolver Resolver) Directive(
        string field,
        Func<DirectiveDefinition, object?> read) =>
        ("__Directive", field, (source, _, _) => read((DirectiveDefinition)source!));
}
