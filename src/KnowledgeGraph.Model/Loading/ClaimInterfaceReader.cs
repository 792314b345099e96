using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>The interface of claims with the places of its attributes.</summary>
internal sealed record ClaimInterfaceSyntax(ClaimInterface Definition, IReadOnlyList<AttributeSyntax> Declared);

/// <summary>Reads `interface Claim implements Node`.</summary>
internal sealed class ClaimInterfaceReader(ModelSyntax syntax, AttributeReader attributes, ModelProblems problems)
{
    public ClaimInterfaceSyntax Read()
    {
        if (syntax.Find(GraphModel.ClaimName) is not InterfaceTypeDefinitionNode node)
        {
            problems.Add(0, "The model lacks what all kinds of claims have in common: declare interface Claim implements Node, with attributes or without.");
            return new ClaimInterfaceSyntax(new ClaimInterface(null, []), []);
        }

        if (node.Interfaces is not [{ Name: InterfaceGraph.Root }])
        {
            problems.Add(node.NameStart, "Claim implements Node and nothing else: write interface Claim implements Node.");
        }

        var declared = new List<AttributeSyntax>();
        foreach (var field in node.Fields)
        {
            if (declared.Any(other => other.Name == field.Name))
            {
                problems.Add(field.NameStart, $"Claim has the attribute {field.Name} twice: remove one.");
            }
            else if (attributes.Read(field, node.Name, DirectiveTargets.ClaimInterfaceField) is { } attribute)
            {
                declared.Add(attribute);
            }
        }

        return new ClaimInterfaceSyntax(new ClaimInterface(node.Description?.Value, Number(declared)), declared);
    }

    internal static ImmutableArray<AttributeDefinition> Number(IEnumerable<AttributeSyntax> attributes) =>
        [.. attributes.Select((attribute, index) => attribute.Definition with { Index = index })];
}
