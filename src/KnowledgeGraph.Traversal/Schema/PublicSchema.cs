using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The public API that follows from a model, by rule: the same on every store.</summary>
public sealed class PublicSchema
{
    private readonly Lazy<string> sdl;

    private PublicSchema(GraphModel model, DocumentNode document, Schema schema, SchemaBindings bindings)
    {
        Model = model;
        sdl = new(() => Printer.Print(document) + "\n");
        Schema = schema;
        Bindings = bindings;
    }

    public GraphModel Model { get; }

    /// <summary>The schema's text: the query type, then all other types by name. Equal models give equal texts.</summary>
    public string Sdl => sdl.Value;

    public Schema Schema { get; }

    public SchemaBindings Bindings { get; }

    /// <exception cref="SchemaDerivationException">Two things of the model would get one name in the schema.</exception>
    public static PublicSchema Derive(GraphModel model)
    {
        var definitions = new SchemaDefinitions();
        ScalarTypes.AddTo(definitions);
        BuiltInTypes.AddTo(definitions);
        ModelEnums.AddTo(definitions, model);
        NodeTypes.AddTo(definitions, model);
        ClaimTypes.AddTo(definitions, model);
        Extremes.AddTo(definitions, model);
        Aggregates.AddTo(definitions, model);
        Connections.AddTo(definitions, model);
        RelationConnections.AddTo(definitions, model);
        NodeFilters.AddTo(definitions, model);
        RelationFilters.AddTo(definitions, model);
        EdgeFilters.AddTo(definitions, model);
        ClaimFilters.AddTo(definitions, model);
        Orders.AddTo(definitions, model);
        RelationOrders.AddTo(definitions, model);
        RootFields.AddTo(definitions, model);
        MutationFields.AddTo(definitions, model);
        SubscriptionFields.AddTo(definitions);
        var document = definitions.ToDocument();
        return new PublicSchema(model, document, SchemaBuilder.Build(document, ScalarTypes.Codecs), new SchemaBindings(definitions));
    }
}
