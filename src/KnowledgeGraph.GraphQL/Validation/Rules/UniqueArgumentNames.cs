using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An argument is given once (specification, section 5.4.2).</summary>
internal sealed class UniqueArgumentNames(ValidationContext context)
    : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }
        foreach (var sameName in arguments.GroupBy(argument => argument.Name))
        {
            if (sameName.Count() > 1)
            {
                Report($"There can be only one argument named \"{sameName.Key}\".", [.. sameName]);
            }
        }
    }
}
