using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Fields are defined on the type they are selected on (specification, section 5.3.1).</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types is not { Parent: { } parent, Field: null })
        {
            return;
        }
        string suggestion = Suggestions.Sentence(TypesWith(node.Name, parent), "to use an inline fragment on");
        if (suggestion.Length == 0 && parent is ImplementingType implementing)
        {
            suggestion = Suggestions.For(node.Name, implementing.Fields.Select(field => field.Name));
        }
        Report($"Cannot query field \"{node.Name}\" on type \"{parent}\".{suggestion}", node);
    }

    /// <summary>The types within an abstract one that do have the field; the most common first, wider before narrower.</summary>
    private List<string> TypesWith(string field, NamedType parent)
    {
        if (!parent.IsAbstract)
        {
            return [];
        }
        OrderedDictionary<ImplementingType, int> uses = [];
        foreach (ObjectType possible in Context.Schema.GetPossibleTypes(parent).Where(type => type.Fields.Contains(field)))
        {
            uses[possible] = 1;
            foreach (InterfaceType type in possible.Interfaces.Where(type => type.Fields.Contains(field)))
            {
                uses[type] = uses.GetValueOrDefault(type) + 1;
            }
        }
        List<ImplementingType> types = [.. uses.Keys];
        types.Sort((a, b) => Compare(a, b, uses));
        return [.. types.Select(type => type.Name)];
    }

    private int Compare(ImplementingType a, ImplementingType b, OrderedDictionary<ImplementingType, int> uses)
    {
        if (uses[a] != uses[b])
        {
            return uses[b] - uses[a];
        }
        if (Context.Schema.IsMember(a, b))
        {
            return -1;
        }
        return Context.Schema.IsMember(b, a) ? 1 : NaturalOrder.Instance.Compare(a.Name, b.Name);
    }
}
