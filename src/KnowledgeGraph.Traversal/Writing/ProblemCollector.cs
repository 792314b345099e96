using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Everything that is wrong with a write, in words.</summary>
internal sealed class ProblemCollector
{
    private readonly ImmutableArray<WriteProblem>.Builder problems = ImmutableArray.CreateBuilder<WriteProblem>();

    public int Count => problems.Count;

    public ImmutableArray<WriteProblem> ToImmutable() => problems.ToImmutable();

    public void NodeTwice(int node, string key) =>
        AddNode(node, "key", "DUPLICATE_KEY", $"The key “{key}” stands twice in this write: keep one of the two nodes.");

    public void InvalidKey(int node, NodeRecord record) => AddNode(
        node, "key", "INVALID_KEY", $"“{record.Key}” is not a key of a {record.Kind}: write {record.Kind.KeyPrefix}/ and a name.");

    public void ValueTaken(int node, NodeKind kind, AttributeDefinition attribute, string value, string holder) => AddNode(
        node,
        attribute.Name,
        "DUPLICATE_VALUE",
        $"“{value}” is the {attribute.Name} of {holder} already: no two nodes of kind {kind} may share it.");

    public void UnknownNode(int claim, string field, string key) => AddClaim(
        claim, field, "UNKNOWN_NODE", $"There is no node with the key “{key}”: add it to the write, or correct the key.");

    public void WrongKind(int claim, string field, string key, NodeKind? kind, NodeType expected) =>
        AddClaim(claim, field, "WRONG_KIND", $"“{key}” is a {kind}, but a {expected} is expected here.");

    public void MissingReference(int claim, string field, NodeType type) =>
        AddClaim(claim, field, "MISSING_VALUE", $"{field} is missing: name a {type}.");

    public void KeyTaken(int claim, string key, string kind) =>
        AddClaim(claim, "key", "DUPLICATE_KEY", $"The key “{key}” names a {kind} already: give this claim another.");

    public void ClaimTwice(int claim) => AddClaim(
        claim,
        "",
        "DUPLICATE_CLAIM",
        "Another claim of this write says the same with other attributes or dates: keep one, or give each a key.");

    private void AddNode(int index, string field, string code, string message) =>
        problems.Add(new WriteProblem(WritePart.Nodes, index, field, code, message));

    private void AddClaim(int index, string field, string code, string message) =>
        problems.Add(new WriteProblem(WritePart.Claims, index, field, code, message));
}
