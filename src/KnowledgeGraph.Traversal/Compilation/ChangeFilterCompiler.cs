using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>The `where` argument of `changes`. What is given as null is as if it were left out.</summary>
internal sealed class ChangeFilterCompiler(PublicSchema schema, FieldPlan field)
{
    private readonly FilterCompiler filters = new(schema, field);

    /// <summary>The conditions, or null when there is none.</summary>
    public ChangeFilter? Compile(InputObject where)
    {
        Filter? nodes = null;
        Filter? claims = null;
        foreach (var (name, value) in where)
        {
            if (value is not InputObject conditions)
            {
                continue;
            }

            var part = filters.Compile(conditions) ?? Conjunction.Everything;
            if (((ChangeConditionBinding)schema.Bindings.Input(where.Type.Name, name)).Of == OrderTarget.Node)
            {
                nodes = part;
            }
            else
            {
                claims = part;
            }
        }

        return nodes is null && claims is null ? null : new ChangeFilter(nodes, claims);
    }
}
