using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The field of a node that leads over claims to their other ends.</summary>
internal static class RelationFields
{
    public const string Direction = "direction";

    public static void Add(OutputFields fields, RelationDefinition relation)
    {
        var name = Naming.Relation(relation);
        InputValueDefinitionNode[] arguments =
        [
            .. DirectionOf(relation),
            ListArguments.WhereOf(EdgeFilters.NameOf(relation)),
            ListArguments.OrderOf(RelationOrders.NameOf(relation)),
            .. PageArguments.All,
        ];
        fields.Add(
            relation.Name, Naming.Connection(name) + "!", Describe(relation), new RelationBinding(relation), arguments);
    }

    public static string Describe(RelationDefinition relation)
    {
        var kind = Naming.Describe(relation.Kind.Description, relation.Kind.Name);
        return relation.Way == Way.Any
            ? $"{kind} From this node, at whichever end it stands, to the one at the other."
            : $"{kind} From this node, the `{relation.NearEnd.Name}`, to the `{relation.FarEnd.Name}`.";
    }

    private static InputValueDefinitionNode[] DirectionOf(RelationDefinition relation) => relation.Way != Way.Any
        ? []
        :
        [
            Members.Input(
                Direction,
                "Direction!",
                "Only claims that run this way; those that read the same from both ends always match.",
                "ANY"),
        ];
}
