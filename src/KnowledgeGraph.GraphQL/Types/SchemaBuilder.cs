using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Builds schemas from type system documents (§3 of the specification), extensions merged.</summary>
public static class SchemaBuilder
{
    /// <inheritdoc cref="Build(DocumentNode, IEnumerable{ScalarCodec}?)"/>
    /// <exception cref="GraphQLSyntaxException">The text does not follow the grammar.</exception>
    public static Schema Build(string sdl, IEnumerable<ScalarCodec>? codecs = null) =>
        Build(Parser.Parse(sdl), codecs);

    /// <summary>Builds and validates a schema.</summary>
    /// <param name="document">Type system definitions and extensions.</param>
    /// <param name="codecs">How the values of custom scalars are read and written; any value passes without one.</param>
    /// <exception cref="SchemaException">
    /// The document breaks rules of the specification. All mistakes in names and directives are listed; when there are
    /// none, all mistakes in what the types say about each other.
    /// </exception>
    public static Schema Build(DocumentNode document, IEnumerable<ScalarCodec>? codecs = null)
    {
        var source = new SchemaDocument(document);
        DocumentRules.Check(source);
        var codecsByName = (codecs ?? []).ToImmutableDictionary(static codec => codec.Name);
        var factory = new TypeFactory(source, [.. BuiltInScalars.All, .. IntrospectionTypes.All], codecsByName);
        var own = factory.CreateTypes();
        var directives = CreateDirectives(source, factory);
        var types = new DefinitionList<NamedType>([.. own, .. UsedScalars(own, directives), .. IntrospectionTypes.All]);
        var roots = new RootTypes(source, types);
        TypeRules.Check(new SchemaDraft(source, types, directives, roots));
        CoerceDefaults(own.SelectMany(InputsOf).Concat(directives.SelectMany(static directive => directive.Arguments)));
        return new Schema(types, directives)
        {
            Description = source.Definition?.Description?.Value,
            QueryType = roots.Find(OperationKind.Query)!,
            MutationType = roots.Find(OperationKind.Mutation),
            SubscriptionType = roots.Find(OperationKind.Subscription),
            Document = document,
            AppliedDirectives = [.. source.SchemaDirectives],
        };
    }

    /// <summary>Coerces defaults now, so that a schema does not change once it is shared.</summary>
    private static void CoerceDefaults(IEnumerable<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            _ = input.CoercedDefault;
        }
    }

    private static IEnumerable<InputValueDefinition> InputsOf(NamedType type) => type switch
    {
        ImplementingType fields => fields.Fields.SelectMany(static field => field.Arguments),
        InputObjectType input => input.Fields,
        _ => [],
    };

    /// <summary>The document's directives and, after them, the built-in ones that it does not define itself.</summary>
    private static DefinitionList<DirectiveDefinition> CreateDirectives(SchemaDocument source, TypeFactory factory)
    {
        var own = source.Directives.Select(factory.CreateDirective).ToList();
        var names = own.Select(static directive => directive.Name).ToHashSet();
        return new([.. own, .. BuiltInDirectives.All.Where(directive => !names.Contains(directive.Name))]);
    }

    /// <summary>A built-in scalar that nothing refers to is not part of the schema (§3.5).</summary>
    private static IEnumerable<ScalarType> UsedScalars(
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveDefinition> directives)
    {
        var used = types.Concat(IntrospectionTypes.All).SelectMany(ReferencesOf)
            .Concat(directives.SelectMany(static directive => directive.Arguments).Select(static input => input.Type))
            .Select(static type => type.Named)
            .ToHashSet();
        return BuiltInScalars.All.Where(used.Contains);
    }

    private static IEnumerable<GraphQLType> ReferencesOf(NamedType type) =>
        InputsOf(type).Select(static input => input.Type)
            .Concat(type is ImplementingType fields ? fields.Fields.Select(static field => field.Type) : []);
}
