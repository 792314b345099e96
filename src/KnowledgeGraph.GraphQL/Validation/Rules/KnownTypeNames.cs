using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Types that are named exist (specification, sections 5.5.1.2 and 5.8.2).</summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context), IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        if (!Context.Schema.Types.Contains(node.Name))
        {
            string nearest = Suggestions.For(node.Name, Context.Schema.Types.Select(type => type.Name));
            Report($"Unknown type \"{node.Name}\".{nearest}", node);
        }
    }
}
