using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles a node's relation with its arguments.</summary>
internal sealed class RelationCompiler(VariableValues variables, ConnectionCompiler connections)
{
    public RelationSlot Compile(RelationDefinition relation, FieldPlan field, SlotKey key)
    {
        var arguments = field.CoerceArguments(variables);
        return new RelationSlot(
            key,
            SlotKeys.NullabilityOf(field),
            relation,
            WayOf(relation, arguments),
            connections.Compile(field, arguments, OrderTarget.Claim));
    }

    private static Way WayOf(RelationDefinition relation, ArgumentValues arguments) => arguments.String(RelationFields.Direction) switch
    {
        "OUT" => Way.Out,
        "IN" => Way.In,
        _ => relation.Way,
    };
}
