using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>A selected field with the type that it stands on; types are null where the document is wrong.</summary>
internal sealed record MergeField(NamedType? Parent, FieldNode Node, GraphQLType? Type);

/// <summary>
/// The fields of a selection set by response key, those of inline fragments included, and the fragments that it spreads.
/// </summary>
internal sealed class MergeFields
{
    private readonly HashSet<string> spread = [];

    public OrderedDictionary<string, List<MergeField>> ByKey { get; } = [];

    public List<string> Fragments { get; } = [];

    /// <summary>Fragments that this was compared with, and whether only as things that exclude each other.</summary>
    public Dictionary<string, bool> Compared { get; } = [];

    public static MergeFields Of(Schema schema, NamedType? parent, SelectionSetNode selectionSet)
    {
        MergeFields fields = new();
        fields.Collect(schema, parent, selectionSet);
        return fields;
    }

    private void Collect(Schema schema, NamedType? parent, SelectionSetNode selectionSet)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new(parent, field, (parent as ImplementingType)?.Fields.Find(field.Name)?.Type));
                    break;
                case FragmentSpreadNode spread when this.spread.Add(spread.Name):
                    Fragments.Add(spread.Name);
                    break;
                case InlineFragmentNode inline:
                    NamedType? type = inline.TypeCondition is { } named ? schema.Types.Find(named.Name) : parent;
                    Collect(schema, type, inline.SelectionSet);
                    break;
            }
        }
    }

    private void Add(MergeField field)
    {
        if (!ByKey.TryGetValue(field.Node.ResponseKey, out List<MergeField>? fields))
        {
            ByKey.Add(field.Node.ResponseKey, fields = new(1));
        }
        fields.Add(field);
    }
}
