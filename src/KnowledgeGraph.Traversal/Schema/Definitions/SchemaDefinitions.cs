using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The public schema under construction: type definitions by name, and what their fields mean.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, TypeDefinitionNode> types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Field), FieldBinding> fields = [];
    private readonly Dictionary<(string Type, string Field), InputBinding> inputs = [];

    public IReadOnlyDictionary<(string Type, string Field), FieldBinding> Fields => fields;

    public IReadOnlyDictionary<(string Type, string Field), InputBinding> Inputs => inputs;

    public bool Contains(string name) => types.ContainsKey(name);

    public void AddObject(string name, string description, OutputFields members, params IEnumerable<string> interfaces)
    {
        Add(new ObjectTypeDefinitionNode
        {
            Name = name,
            Description = Members.Text(description),
            Interfaces = [.. interfaces.Select(Members.Name)],
            Fields = members.Nodes,
        });
        Bind(name, members.Bindings, fields);
    }

    public void AddInterface(string name, string description, OutputFields members, params IEnumerable<string> interfaces)
    {
        CheckUnique(name, members.Bindings.Select(member => member.Name));
        Add(new InterfaceTypeDefinitionNode
        {
            Name = name,
            Description = Members.Text(description),
            Interfaces = [.. interfaces.Select(Members.Name)],
            Fields = members.Nodes,
        });
    }

    public void AddInput(string name, string description, InputFields members)
    {
        Add(
            new InputObjectTypeDefinitionNode { Name = name, Description = Members.Text(description), Fields = members.Nodes });
        Bind(name, members.Bindings, inputs);
    }

    /// <summary>An input object whose fields the compiler reads by name, as it reads arguments.</summary>
    public void AddInput(string name, string description, params InputValueDefinitionNode[] members) =>
        Add(
            new InputObjectTypeDefinitionNode { Name = name, Description = Members.Text(description), Fields = [.. members] });

    /// <summary>An input object of which exactly one field is given (GraphQL specification, September 2025, section 3.10.1).</summary>
    public void AddOneOf(string name, string description, params InputValueDefinitionNode[] members) => Add(new InputObjectTypeDefinitionNode
    {
        Name = name,
        Description = Members.Text(description),
        Directives = [new DirectiveNode { Name = "oneOf" }],
        Fields = [.. members],
    });

    public void AddEnum(string name, string description, params IEnumerable<EnumValueDefinitionNode> values) =>
        Add(new EnumTypeDefinitionNode { Name = name, Description = Members.Text(description), Values = [.. values] });

    public void AddScalar(string name, string description, string? specifiedBy) => Add(new ScalarTypeDefinitionNode
    {
        Name = name,
        Description = Members.Text(description),
        Directives = specifiedBy is null ? [] : [SpecifiedBy(specifiedBy)],
    });

    /// <summary>All of it as a document: the query type first, then the others by name.</summary>
    public DocumentNode ToDocument() => new()
    {
        Definitions = [types[RootFields.TypeName], .. types.Values.Where(type => type.Name != RootFields.TypeName)],
    };

    private static DirectiveNode SpecifiedBy(string url) => new()
    {
        Name = "specifiedBy",
        Arguments = [new ArgumentNode { Name = "url", Value = new StringValueNode { Value = url } }],
    };

    private void Add(TypeDefinitionNode type)
    {
        if (!types.TryAdd(type.Name, type))
        {
            throw new SchemaDerivationException(
                $"Two things of the model would both become the type “{type.Name}” of the public schema: rename one of them.");
        }
    }

    private static void Bind<T>(
        string type, IReadOnlyList<(string Name, T Binding)> members, Dictionary<(string Type, string Field), T> bindings)
    {
        CheckUnique(type, members.Select(member => member.Name));
        foreach (var (name, binding) in members)
        {
            bindings.Add((type, name), binding);
        }
    }

    private static void CheckUnique(string type, IEnumerable<string> names)
    {
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new SchemaDerivationException(
                $"“{type}” would have two fields “{twice.Key}” in the public schema: rename what the model calls so.");
        }
    }
}
