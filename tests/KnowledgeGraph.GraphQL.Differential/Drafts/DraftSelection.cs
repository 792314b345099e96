using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A directive that can be changed.</summary>
internal sealed class DraftDirective(string name)
{
    public string Name { get; set; } = name;

    public List<DraftArgument> Arguments { get; init; } = [];
}

/// <summary>A selection that can be changed.</summary>
internal abstract class DraftSelection
{
    public List<DraftDirective> Directives { get; } = [];

    /// <summary>What is selected inside; null for nothing.</summary>
    public List<DraftSelection>? Selections { get; set; }

    /// <summary>The selection and all selections inside it.</summary>
    public IEnumerable<DraftSelection> All() => (Selections ?? []).SelectMany(inner => inner.All()).Prepend(this);
}

/// <param name="parent">The type that it is selected on.</param>
/// <param name="definition">What it was generated from.</param>
internal sealed class DraftField(NamedType parent, FieldDefinition definition) : DraftSelection
{
    public NamedType Parent { get; } = parent;

    public FieldDefinition Definition { get; } = definition;

    public string? Alias { get; set; }

    public string Name { get; set; } = definition.Name;

    public string ResponseKey => Alias ?? Name;

    public List<DraftArgument> Arguments { get; init; } = [];
}

internal sealed class DraftInline(NamedType parent, string? condition) : DraftSelection
{
    public NamedType Parent { get; } = parent;

    public string? Condition { get; set; } = condition;
}

internal sealed class DraftSpread(string name) : DraftSelection
{
    public string Name { get; set; } = name;
}
