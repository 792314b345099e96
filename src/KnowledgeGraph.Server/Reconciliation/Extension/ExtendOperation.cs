using System.Text;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Server.Reconciliation.Extension;

/// <summary>Writes the operation that fetches properties: for each kind its fields, under names that tell kinds apart.</summary>
internal static class ExtendOperation
{
    /// <summary>The name that a column has on a kind: fields of one name may be of several types.</summary>
    public static string Alias(NodeKind kind, int column) => $"k{kind.Index}c{column}";

    public static string Of(ExtendQuery query, ServiceTypes types)
    {
        var text = new StringBuilder("query Extend($ids: [ID!]!) { nodes(ids: $ids) { __typename");
        foreach (var kind in types.Model.NodeKinds)
        {
            text.Append(" ... on ").Append(kind.Name).Append(" { id");
            for (var i = 0; i < query.Columns.Length; i++)
            {
                if (ServiceProperty.Find(kind, query.Columns[i].Id) is { } property)
                {
                    text.Append(' ').Append(Alias(kind, i)).Append(": ").Append(Field(property, query.Columns[i].Limit));
                }
            }

            text.Append(" }");
        }

        text.Append(" } }");
        if (query.Columns.Any(column => types.All.Any(type => ServiceProperty.Find(type, column.Id)?.Relation is not null)))
        {
            text.Append('\n').Append(EntityFragment.Of(types));
        }

        return text.ToString();
    }

    private static string Field(ServiceProperty property, int limit) => property switch
    {
        { Relation: { } relation } => $"{relation.Name}(first: {limit}) {{ nodes {{ ...{EntityFragment.Name} }} }}",
        { Attribute.Type: ValueType.Identifier } => property.Id + " { scheme value }",
        { Attribute.Type: ValueType.Amount } => property.Id + " { value unit bound }",
        _ => property.Id,
    };
}
