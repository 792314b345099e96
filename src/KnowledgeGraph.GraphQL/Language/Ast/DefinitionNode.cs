using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Something that stands at the top level of a document.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    public StringValueNode? Description { get; init; }

    /// <summary>Offset of the name; of the definition when it has none.</summary>
    public int NameStart { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }
}
