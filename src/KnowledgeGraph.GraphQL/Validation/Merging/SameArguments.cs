using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>Whether two fields get identical arguments, in whatever order (specification, section 5.3.2).</summary>
internal static class SameArguments
{
    public static bool Of(FieldNode left, FieldNode right) =>
        left.Arguments.Length == right.Arguments.Length &&
        left.Arguments.All(argument => IsGiven(argument, right.Arguments));

    private static bool IsGiven(ArgumentNode argument, ImmutableArray<ArgumentNode> others)
    {
        foreach (ArgumentNode other in others)
        {
            if (other.Name == argument.Name)
            {
                return IsSame(argument.Value, other.Value);
            }
        }
        return false;
    }

    private static bool IsSame(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name == b.Name,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) =>
            a.Values.Length == b.Values.Length && a.Values.Zip(b.Values).All(pair => IsSame(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => a.Fields.Length == b.Fields.Length &&
            a.Fields.All(field => b.Fields.Any(other => other.Name == field.Name && IsSame(field.Value, other.Value))),
        _ => false,
    };
}
