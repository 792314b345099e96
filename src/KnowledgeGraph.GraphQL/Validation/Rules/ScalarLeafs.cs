using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Scalars and enums have no selection, everything else has one (specification, section 5.3.3).</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        GraphQLType? type = Context.Types.Output;
        if (type is null)
        {
            return;
        }
        if (type.Named.IsLeaf)
        {
            if (node.SelectionSet is { } selectionSet)
            {
                Report(
                    $"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                    selectionSet);
            }
        }
        else if (node.SelectionSet is null)
        {
            Report(
                $"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields. " +
                $"Did you mean \"{node.Name} {{ ... }}\"?",
                node);
        }
    }
}
