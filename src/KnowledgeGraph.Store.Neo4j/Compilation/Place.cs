namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A node, a claim or a piece of evidence that a block has come to.</summary>
internal abstract class Place
{
    /// <summary>The variable whose properties are the attributes.</summary>
    public abstract string Attributes { get; }
}
