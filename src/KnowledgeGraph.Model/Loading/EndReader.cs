using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the fields of claims and evidence that stand for nodes.</summary>
internal sealed class EndReader(ModelSyntax syntax, NodeTypes nodes, ModelProblems problems)
{
    /// <summary>One of a claim's two ends; <paramref name="directive"/> is `subject` or `object`.</summary>
    public EndDefinition? ReadEnd(FieldDefinitionNode field, DirectiveSet set, string directive)
    {
        CheckAlone(field, set, directive, allowed: null);
        var type = ReadType(field);
        if (field.Type is not NonNullTypeNode { Type: NamedTypeNode })
        {
            problems.Add(field.Type, $"{field.Name} is an end of the claim, which is always one node: write {field.Type.InnermostName}!.");
            return null;
        }

        return type is not null && set.Text(directive, "reverse") is { } reverse
            ? new EndDefinition(field.Name, field.Description?.Value, type, reverse)
            : null;
    }

    /// <summary>A further end.</summary>
    public ReferenceDefinition? ReadReference(FieldDefinitionNode field, DirectiveSet set, int index)
    {
        CheckAlone(field, set, "ref", allowed: "identity");
        var type = ReadType(field);
        if (field.Type is not (NamedTypeNode or NonNullTypeNode { Type: NamedTypeNode }))
        {
            problems.Add(field.Type, $"{field.Name} refers to one node at most: write {field.Type.InnermostName}, without a list.");
            return null;
        }

        return type is null
            ? null
            : new ReferenceDefinition(index, field.Name, field.Description?.Value, type, field.Type is NonNullTypeNode, set.Has("identity"));
    }

    private NodeType? ReadType(FieldDefinitionNode field)
    {
        var name = field.Type.InnermostName;
        if (nodes.Find(name) is { } type)
        {
            return type;
        }

        var message = syntax.Find(name) switch
        {
            UnionTypeDefinitionNode => $"{name} is a union, which has no fields to ask for: use an interface for the end {field.Name}.",
            null when !AttributeReader.Scalars.ContainsKey(name) => $"Unknown type {name}" + Suggestion.DidYouMean(
                name, syntax.NodeTypeNames, $": name an interface or a kind of node for the end {field.Name}."),
            _ => $"{name} is no kind of node: name an interface or a kind of node for the end {field.Name}.",
        };
        problems.Add(field.Type, message);
        return null;
    }

    private void CheckAlone(FieldDefinitionNode field, DirectiveSet set, string directive, string? allowed)
    {
        foreach (var other in set.All.Where(other => other.Name != directive && other.Name != allowed))
        {
            problems.Add(other, $"{field.Name} has @{directive}, beside which @{other.Name} says nothing: remove one of them.");
        }
    }
}
