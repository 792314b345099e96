using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A field of an input object is given once (specification, section 5.6.3).</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context), IEnter<ValueNode>
{
    public void Enter(ValueNode node)
    {
        if (node is not ObjectValueNode { Fields.Length: > 1 } value)
        {
            return;
        }
        Dictionary<string, ObjectFieldNode> seen = [];
        foreach (ObjectFieldNode field in value.Fields)
        {
            if (!seen.TryAdd(field.Name, field))
            {
                Report($"There can be only one input field named \"{field.Name}\".", seen[field.Name], field);
            }
        }
    }
}
