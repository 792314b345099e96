using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Values in the document fit the types of their places (specification, section 5.6).</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context)
    : ValidationRule(context), IEnter<ValueNode>, ILeave<ValueNode>, IEnter<ObjectFieldNode>
{
    /// <summary>A list or object that was judged as a whole: what stands inside it isn't looked at.</summary>
    private ValueNode? judged;

    public void Enter(ValueNode node)
    {
        if (judged is not null)
        {
            return;
        }
        switch (node)
        {
            case VariableNode:
                break;
            case NullValueNode:
                CheckNull(node);
                break;
            case ListValueNode when Context.Types.ParentInput?.Nullable is ListType:
                break;
            case ObjectValueNode value when Context.Types.Input?.Named is InputObjectType type:
                CheckObject(value, type);
                break;
            default:
                judged = node is ListValueNode or ObjectValueNode ? node : null;
                CheckLeaf(node);
                break;
        }
    }

    public void Leave(ValueNode node)
    {
        if (node == judged)
        {
            judged = null;
        }
    }

    public void Enter(ObjectFieldNode node)
    {
        if (judged is null && Context.Types is { Input: null, InputObject: { } type })
        {
            string nearest = Suggestions.For(node.Name, type.Fields.Select(field => field.Name));
            Report($"Field \"{node.Name}\" is not defined by type \"{type}\".{nearest}", node);
        }
    }

    private void CheckNull(ValueNode node)
    {
        if (Context.Types.Input is NonNullType type)
        {
            Report($"Expected value of type \"{type}\", found null.", node);
        }
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        foreach (InputValueDefinition field in type.Fields)
        {
            if (field.IsRequired && !node.Fields.Any(given => given.Name == field.Name))
            {
                Report($"Field \"{type}.{field}\" of required type \"{field.Type}\" was not provided.", node);
            }
        }
        if (type.IsOneOf)
        {
            CheckOneOf(node, type);
        }
    }

    /// <summary>Exactly one field, and not null (section 5.6.5).</summary>
    private void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        if (node.Fields.Select(field => field.Name).Distinct().Count() != 1)
        {
            Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node);
        }
        else if (node.Fields[0].Value is NullValueNode)
        {
            Report($"Field \"{type}.{node.Fields[0].Name}\" must be non-null.", node);
        }
    }

    private void CheckLeaf(ValueNode node)
    {
        switch (Context.Types.Input?.Named)
        {
            case null:
                break;
            case ScalarType scalar:
                CheckScalar(node, scalar);
                break;
            case EnumType type:
                CheckEnum(node, type);
                break;
            default:
                Report($"Expected value of type \"{Context.Types.Input}\", found {node}.", node);
                break;
        }
    }

    private void CheckScalar(ValueNode node, ScalarType type)
    {
        try
        {
            type.Codec.ParseLiteral(node);
        }
        catch (CoercionException exception)
        {
            Report(exception.Message, node);
        }
    }

    private void CheckEnum(ValueNode node, EnumType type)
    {
        EnumValueNode? value = node as EnumValueNode;
        if (value is not null && type.Values.Contains(value.Value))
        {
            return;
        }
        string message = value is null
            ? $"Enum \"{type}\" cannot represent non-enum value: {node}."
            : $"Value \"{value.Value}\" does not exist in \"{type}\" enum.";
        IReadOnlyList<string> nearest = Suggestions.Nearest(node.ToString(), type.Values.Select(known => known.Name));
        Report(message + Suggestions.Sentence(nearest, "the enum value"), node);
    }
}
