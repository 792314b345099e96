using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>A type of the model with its directives.</summary>
internal sealed record TypeSyntax(ObjectTypeDefinitionNode Node, DirectiveSet Directives)
{
    public string Name => Node.Name;
}

/// <summary>The definitions of a model file, sorted by what they declare.</summary>
internal sealed class ModelSyntax
{
    private readonly Dictionary<string, DefinitionNode> byName = new(StringComparer.Ordinal);

    public List<InterfaceTypeDefinitionNode> Interfaces { get; } = [];

    public List<EnumTypeDefinitionNode> Enums { get; } = [];

    public List<TypeSyntax> NodeKinds { get; } = [];

    public List<TypeSyntax> ClaimKinds { get; } = [];

    public List<TypeSyntax> EvidenceTypes { get; } = [];

    /// <summary>The interfaces of nodes: all but `Claim`.</summary>
    public IEnumerable<InterfaceTypeDefinitionNode> NodeInterfaces => Interfaces.Where(node => node.Name != GraphModel.ClaimName);

    /// <summary>The names of all interfaces and kinds of nodes.</summary>
    public IEnumerable<string> NodeTypeNames => NodeInterfaces.Select(node => node.Name).Concat(NodeKinds.Select(kind => kind.Name));

    public DefinitionNode? Find(string name) => byName.GetValueOrDefault(name);

    public static ModelSyntax Read(DocumentNode document, DirectiveReader directives, ModelProblems problems)
    {
        var syntax = new ModelSyntax();
        foreach (var definition in document.Definitions)
        {
            syntax.Add(definition, directives, problems);
        }

        return syntax;
    }

    private void Add(DefinitionNode definition, DirectiveReader directives, ModelProblems problems)
    {
        if (definition is TypeDefinitionNode type && !byName.TryAdd(type.Name, type))
        {
            problems.Add(type.NameStart, $"{type.Name} is declared twice: rename or remove one of the two.");
            return;
        }

        switch (definition)
        {
            case InterfaceTypeDefinitionNode node:
                directives.Read(node.Directives, DirectiveTargets.Interface);
                Interfaces.Add(node);
                break;
            case EnumTypeDefinitionNode node:
                directives.Read(node.Directives, DirectiveTargets.EnumType);
                Enums.Add(node);
                break;
            case ObjectTypeDefinitionNode node:
                Add(new TypeSyntax(node, directives.Read(node.Directives, DirectiveTargets.Type)), problems);
                break;
            case UnionTypeDefinitionNode union:
                problems.Add(union.NameStart, $"{union.Name} is a union, which has no fields to ask for: declare an interface and let its members implement it.");
                break;
            default:
                problems.Add(definition, "A model declares interfaces, types and enums only: remove this definition.");
                break;
        }
    }

    private void Add(TypeSyntax type, ModelProblems problems)
    {
        var lists = new[] { ("node", NodeKinds), ("claim", ClaimKinds), ("evidence", EvidenceTypes) }
            .Where(entry => type.Node.Directives.Any(directive => directive.Name == entry.Item1))
            .Select(entry => entry.Item2)
            .ToList();
        if (lists.Count == 1)
        {
            lists[0].Add(type);
        }
        else
        {
            problems.Add(type.Node.NameStart, $"{type.Name} needs exactly one of @node(key: …), @claim(predicate: …, time: …) and @evidence to say what it is.");
        }
    }
}
