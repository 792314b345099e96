using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Which interfaces a type implements, directly and through others.</summary>
internal sealed class InterfaceGraph(ModelSyntax syntax, ModelProblems problems)
{
    /// <summary>The interface that is built in and has only `id: ID!`.</summary>
    public const string Root = "Node";

    private readonly Dictionary<string, InterfaceTypeDefinitionNode> interfaces =
        syntax.NodeInterfaces.ToDictionary(node => node.Name, StringComparer.Ordinal);

    /// <summary>The interfaces of nodes that a definition names, without those that are no such thing.</summary>
    public IEnumerable<InterfaceTypeDefinitionNode> ParentsOf(ImmutableArray<NamedTypeNode> names) =>
        names.Select(name => interfaces.GetValueOrDefault(name.Name)).OfType<InterfaceTypeDefinitionNode>();

    /// <summary>All interfaces of nodes above a definition, nearest first.</summary>
    public ImmutableArray<string> AncestorsOf(ImmutableArray<NamedTypeNode> names)
    {
        var found = new List<InterfaceTypeDefinitionNode>(ParentsOf(names));
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(ParentsOf(found[i].Interfaces).Where(parent => !found.Contains(parent)));
        }

        return [.. found.Select(node => node.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reports unknown interfaces, circles, and whatever does not descend from Entity.</summary>
    public void Check(TypeDefinitionNode type, ImmutableArray<NamedTypeNode> names)
    {
        foreach (var name in names)
        {
            if (name.Name == GraphModel.ClaimName)
            {
                problems.Add(name, $"{type.Name} cannot implement Claim: that is what kinds of claims have in common, and they have it without saying so.");
            }
            else if (name.Name != Root && !interfaces.ContainsKey(name.Name))
            {
                problems.Add(name, $"Unknown interface {name.Name}"
                    + Suggestion.DidYouMean(name.Name, interfaces.Keys, ": declare it, or name one of " + string.Join(", ", interfaces.Keys) + "."));
            }
        }

        if (AncestorsOf(names).Contains(type.Name))
        {
            problems.Add(type.NameStart, $"{type.Name} implements itself through {string.Join(", ", names.Select(name => name.Name))}: break the circle.");
        }
        else if (type.Name == GraphModel.EntityName ? names.All(name => name.Name != Root) : names.All(name => name.Name == Root))
        {
            // A type whose interfaces lead nowhere is not reported for it: they are.
            problems.Add(type.NameStart, type.Name == GraphModel.EntityName
                ? "Entity does not implement Node: write implements Node."
                : $"{type.Name} does not implement Entity: write implements Entity, or an interface that does.");
        }
    }
}
