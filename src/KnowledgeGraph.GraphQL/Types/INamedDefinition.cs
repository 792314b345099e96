namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Something that a document refers to by its name.</summary>
public interface INamedDefinition
{
    string Name { get; }
}
