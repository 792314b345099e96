using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A definition that can be changed.</summary>
/// <param name="type">The type that its selections are selected on.</param>
internal abstract class DraftDefinition(NamedType type, string? name)
{
    public NamedType Type { get; } = type;

    public string? Name { get; set; } = name;

    public string? Description { get; set; }

    public List<DraftDirective> Directives { get; } = [];

    public List<DraftSelection> Selections { get; init; } = [];

    public IEnumerable<DraftSelection> AllSelections() => Selections.SelectMany(selection => selection.All());
}

internal sealed class DraftOperation(OperationKind kind, NamedType type, string? name) : DraftDefinition(type, name)
{
    public OperationKind Kind { get; set; } = kind;

    public List<DraftVariable> Variables { get; } = [];
}

internal sealed class DraftFragment(NamedType type, string name) : DraftDefinition(type, name)
{
    public string Condition { get; set; } = type.Name;
}

internal sealed class DraftVariable(string name, string type)
{
    public string Name { get; } = name;

    public string Type { get; set; } = type;

    public DraftValue? Default { get; set; }

    public List<DraftDirective> Directives { get; } = [];
}
