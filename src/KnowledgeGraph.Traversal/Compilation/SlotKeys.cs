using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>What slots take over from the fields that they answer.</summary>
internal static class SlotKeys
{
    private const string TypeName = "__typename";

    public static SlotKey Of(FieldPlan field) => new(field.ResponseKey, field.KeyUtf8, field.Locations);

    public static bool IsTypeName(FieldPlan field) => field.Definition.Name == TypeName;

    public static Nullability NullabilityOf(FieldPlan field)
    {
        var type = field.Definition.Type;
        return type.Nullable is ListType list
            ? new Nullability(type is NonNullType, true, list.ItemType is NonNullType)
            {
                IsMatrix = list.ItemType.Nullable is ListType,
                IsCellNonNull = list.ItemType.Nullable is ListType { ItemType: NonNullType },
            }
            : new Nullability(type is NonNullType, false, false);
    }

    /// <summary>The root field that an answer is written for.</summary>
    public static AnswerField AnswerFieldOf(FieldPlan field) => new(Of(field), NullabilityOf(field), field.ParentType.Name);
}
