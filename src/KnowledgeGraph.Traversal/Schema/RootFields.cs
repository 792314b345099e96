using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The query type. Its fields are nullable, so that one that fails leaves the others.</summary>
internal static class RootFields
{
    public const string TypeName = "Query";
    public const string Id = "id";
    public const string Ids = "ids";
    public const string Key = "key";

    public static void AddTo(SchemaDefinitions schema, GraphModel model)
    {
        var fields = new OutputFields();
        AddRefetching(fields);
        foreach (var kind in model.NodeKinds)
        {
            fields.Add(
                kind.FieldName,
                kind.Name,
                $"The `{kind.Name}` of a key or id; null when there is none.",
                new OneNodeRootBinding(kind),
                [Members.Input(Key, "ID!", $"A key, such as `{kind.KeyPrefix}/…`, or an id."), .. TimeArguments.All]);
        }

        foreach (var type in model.NodeKinds.Cast<NodeType>().Concat(model.Interfaces))
        {
            AddList(fields, type.PluralFieldName, type.Name, new NodesRootBinding(type));
        }

        foreach (var kind in model.ClaimKinds)
        {
            AddList(fields, kind.PluralFieldName, kind.Name, new ClaimsRootBinding([kind]));
        }

        AddList(fields, FieldNames.PluralOf(GraphModel.ClaimName), GraphModel.ClaimName, new ClaimsRootBinding(model.ClaimKinds));
        SearchField.AddTo(schema, fields, model);
        MatchField.AddTo(schema, fields, model);
        DuplicatesField.AddTo(schema, fields, model);
        NeighborhoodField.AddTo(schema, fields, model);
        PathsField.AddTo(schema, fields);
        InfluenceField.AddTo(schema, fields, model);
        TimelineField.AddTo(fields);
        AnalysisFields.AddTo(schema, fields, model);
        ChangesField.AddTo(schema, fields, model);
        GraphField.AddTo(schema, fields);
        schema.AddObject(TypeName, "What can be asked.", fields);
    }

    private static void AddRefetching(OutputFields fields) => fields
        .Add(
            "node",
            BuiltInTypes.NodeInterface,
            "The node or claim of an id or key, in the view that the id carries; null when there is none.",
            new RefetchRootBinding(IsList: false),
            Members.Input(Id, "ID!", "An id that an answer had, or a key."))
        .Add(
            "nodes",
            $"[{BuiltInTypes.NodeInterface}]",
            "The nodes and claims of ids or keys, in the order asked for; null in place of what isn't there.",
            new RefetchRootBinding(IsList: true),
            Members.Input(Ids, "[ID!]!", "Ids that answers had, or keys; at most 1000."));

    private static void AddList(OutputFields fields, string field, string name, RootBinding binding)
    {
        InputValueDefinitionNode[] arguments =
        [
            ListArguments.WhereOf(Naming.Filter(name)),
            ListArguments.OrderOf(Naming.Order(name)),
            .. PageArguments.All,
            .. TimeArguments.All,
        ];
        fields.Add(field, Naming.Connection(name), $"`{name}`s by conditions, in order, by pages.", binding, arguments);
    }
}
