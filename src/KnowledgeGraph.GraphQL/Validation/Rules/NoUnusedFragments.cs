using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached by an operation (specification, section 5.5.1.4).</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        HashSet<string> used = [];
        foreach (OperationDefinitionNode operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            used.UnionWith(Context.Uses.Reached(operation).Select(fragment => fragment.Name));
        }
        foreach (FragmentDefinitionNode fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name))
            {
                Report($"Fragment \"{fragment.Name}\" is never used.", fragment);
            }
        }
    }
}
