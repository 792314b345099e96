namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>An element of a list attribute, by its place in it: what stands beside the list (folded texts, parts) has the same.</summary>
/// <param name="owner">The variable that has the list.</param>
/// <param name="index">The variable of the element's place.</param>
internal sealed class ElementPlace(string owner, string index) : Place
{
    public override string Attributes => owner;

    /// <summary>The element of one of the parallel lists.</summary>
    public string Element(string property) => $"{owner}.{property}[{index}]";
}
