using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the interfaces and kinds of nodes; an attribute of an interface is taken over by all below it.</summary>
internal sealed class NodeTypeReader
{
    private readonly ModelSyntax syntax;
    private readonly AttributeReader attributes;
    private readonly ModelProblems problems;
    private readonly InterfaceGraph graph;
    private readonly List<AttributeSyntax> declared = [];
    private readonly Dictionary<string, ImmutableArray<AttributeSyntax>> inherited = new(StringComparer.Ordinal);

    public NodeTypeReader(ModelSyntax syntax, AttributeReader attributes, ModelProblems problems)
    {
        this.syntax = syntax;
        this.attributes = attributes;
        this.problems = problems;
        graph = new InterfaceGraph(syntax, problems);
    }

    public NodeTypes Read()
    {
        CheckRequired();
        var interfaces = syntax.NodeInterfaces.Select(ReadInterface).ToImmutableArray();
        var kinds = syntax.NodeKinds.Select((kind, index) => ReadKind(kind, index, interfaces)).ToImmutableArray();
        foreach (var (node, type) in syntax.NodeInterfaces.Zip(interfaces))
        {
            type.Connect(
                [.. kinds.Where(kind => kind.Interfaces.Contains(type))],
                Resolve(graph.AncestorsOf(node.Interfaces), interfaces));
        }

        return new NodeTypes(interfaces, kinds, declared);
    }

    private static ImmutableArray<InterfaceKind> Resolve(ImmutableArray<string> names, ImmutableArray<InterfaceKind> interfaces) =>
        [.. names.Select(name => interfaces.First(type => type.Name == name))];

    private static ImmutableArray<AttributeDefinition> Number(ImmutableArray<AttributeSyntax> attributes) =>
        [.. attributes.Select((attribute, index) => attribute.Definition with { Index = index })];

    private void CheckRequired()
    {
        if (syntax.Find(GraphModel.EntityName) is not InterfaceTypeDefinitionNode)
        {
            problems.Add(0, "The model lacks what all kinds of nodes have in common: declare interface Entity implements Node { … }.");
        }

        if (syntax.NodeKinds.All(kind => kind.Name != GraphModel.SourceName))
        {
            problems.Add(0, "The model lacks the kind of node that evidence comes from: declare type Source implements Entity @node(key: \"source\") { … }.");
        }
    }

    private InterfaceKind ReadInterface(InterfaceTypeDefinitionNode node)
    {
        graph.Check(node, node.Interfaces);
        return new InterfaceKind(node.Name, node.Description?.Value, Number(AttributesOf(node)));
    }

    private NodeKind ReadKind(TypeSyntax kind, int index, ImmutableArray<InterfaceKind> interfaces)
    {
        graph.Check(kind.Node, kind.Node.Interfaces);
        var own = ReadOwn(kind.Node, kind.Node.Fields);
        var all = Merge(graph.ParentsOf(kind.Node.Interfaces), own);
        var prefix = kind.Directives.Text("node", "key") ?? "";
        if (kind.Directives.Has("node") && !NodeKey.IsValidPrefix(prefix))
        {
            problems.Add(
                kind.Directives.Argument("node", "key")!,
                $"“{prefix}” cannot begin keys: write lower-case letters, digits and hyphens, such as {kind.Name.ToLowerInvariant()}.");
        }

        return new NodeKind(
            index, kind.Name, kind.Node.Description?.Value, prefix, Resolve(graph.AncestorsOf(kind.Node.Interfaces), interfaces), Number(all))
        {
            PluralFieldName = kind.Directives.Text("node", "plural") ?? FieldNames.PluralOf(kind.Name),
            MaxAge = kind.Directives.MaxAge,
            IsMeasured = !kind.Directives.Has("unmeasured"),
        };
    }

    private ImmutableArray<AttributeSyntax> AttributesOf(InterfaceTypeDefinitionNode node)
    {
        if (inherited.TryGetValue(node.Name, out var known))
        {
            return known;
        }

        // Stands while the interfaces above are read, so that a circle ends; it is reported where it is checked.
        inherited[node.Name] = [];
        return inherited[node.Name] = Merge(graph.ParentsOf(node.Interfaces), ReadOwn(node, node.Fields));
    }

    private List<AttributeSyntax> ReadOwn(TypeDefinitionNode type, ImmutableArray<FieldDefinitionNode> fields)
    {
        var own = new List<AttributeSyntax>();
        foreach (var field in fields)
        {
            if (IsBuiltIn(field))
            {
                continue;
            }

            if (fields.First(other => other.Name == field.Name) != field)
            {
                problems.Add(field.NameStart, $"{type.Name} has the attribute {field.Name} twice: remove one.");
            }
            else if (attributes.Read(field, type.Name, DirectiveTargets.NodeField) is { } attribute)
            {
                own.Add(attribute);
            }
        }

        declared.AddRange(own);
        return own;
    }

    private bool IsBuiltIn(FieldDefinitionNode field)
    {
        if (field.Name is not ("id" or "key"))
        {
            return false;
        }

        if (field.Type.ToString() != "ID!")
        {
            problems.Add(field.Type, $"{field.Name} is built in as ID!, not {field.Type}: leave it out, or write {field.Name}: ID!.");
        }

        return true;
    }

    /// <summary>Inherited ones first; one that is declared again keeps its place.</summary>
    private ImmutableArray<AttributeSyntax> Merge(IEnumerable<InterfaceTypeDefinitionNode> parents, List<AttributeSyntax> own)
    {
        var all = new OrderedDictionary<string, AttributeSyntax>(StringComparer.Ordinal);
        foreach (var attribute in parents.SelectMany(parent => AttributesOf(parent).AsEnumerable()))
        {
            all.TryAdd(attribute.Name, attribute);
        }

        foreach (var attribute in own)
        {
            all[attribute.Name] = attribute;
        }

        return [.. all.Values];
    }
}
