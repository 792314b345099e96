using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>A rule that looks at a kind of node before its children.</summary>
internal interface IEnter<TNode>
    where TNode : SyntaxNode
{
    void Enter(TNode node);
}

/// <summary>A rule that looks at a kind of node after its children.</summary>
internal interface ILeave<TNode>
    where TNode : SyntaxNode
{
    void Leave(TNode node);
}
