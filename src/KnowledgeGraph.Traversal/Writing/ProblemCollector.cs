using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Everything that is wrong with a write, in words.</summary>
internal sealed class ProblemCollector
{
    /// <summary>What the paths of fields that a correction gives begin with.</summary>
    public const string PatchPath = "patch.";

    private readonly ImmutableArray<WriteProblem>.Builder problems = ImmutableArray.CreateBuilder<WriteProblem>();

    public int Count => problems.Count;

    /// <summary>The list whose items are being planned: problems count those.</summary>
    public WritePart Part { get; set; }

    public ImmutableArray<WriteProblem> ToImmutable() => problems.ToImmutable();

    public void NodeTwice(int node, string key) =>
        Add(node, "key", WriteErrorCodes.DuplicateKey, $"The key “{key}” stands twice in this write: keep one of the two nodes.");

    public void InvalidKey(int node, NodeRecord record) => Add(
        node, "key", RecordProblemCodes.InvalidKey, $"“{record.Key}” is not a key of a {record.Kind}: write {record.Kind.KeyPrefix}/ and a name.");

    public void ValueTaken(int node, NodeKind kind, AttributeDefinition attribute, string value, string holder) => Add(
        node,
        attribute.Name,
        WriteErrorCodes.DuplicateValue,
        $"“{value}” is the {attribute.Name} of {holder} already: no two nodes of kind {kind} may share it.");

    public void UnknownNode(int claim, string field, string key) => problems.Add(UnknownNode(Part, claim, field, key));

    public static WriteProblem UnknownNode(WritePart part, int index, string field, string key) => new(
        part,
        index,
        field,
        WriteErrorCodes.UnknownNode,
        $"There is no node with the key “{key}”: add it to the write, or correct the key.");

    public void WrongKind(int claim, string field, string key, NodeKind? kind, NodeType expected) =>
        Add(claim, field, RecordProblemCodes.WrongKind, $"“{key}” is a {kind}, but a {expected} is expected here.");

    public void MissingReference(int claim, string field, NodeType type) =>
        Add(claim, field, WriteErrorCodes.MissingValue, $"{field} is missing: name a {type}.");

    public void SameNode(int claim, string field, ClaimRecord given, string node) => Add(
        claim,
        field,
        RecordProblemCodes.SameEnds,
        $"{given.Subject} and {given.Object} are one node since they were merged, {node}: a claim is about two, so name another {given.Kind.Object.Name}.");

    public void KeyTaken(int claim, string key, string kind) =>
        Add(claim, "key", WriteErrorCodes.DuplicateKey, $"The key “{key}” names a {kind} already: give this claim another.");

    public void ClaimTwice(int claim) => Add(
        claim,
        "",
        WriteErrorCodes.DuplicateClaim,
        "Another claim of this write says the same with other attributes or dates: keep one, or give each a key.");

    public void UnknownClaim(int index, string field, string reference) => Add(
        index,
        field,
        WriteErrorCodes.UnknownClaim,
        $"“{reference}” names no claim: give the id or key of one; `claims(where: …)` finds them.");

    public void AlreadyRetracted(int index, string field, RecordedClaim claim) => Add(
        index,
        field,
        WriteErrorCodes.AlreadyRetracted,
        $"{claim.Id} was taken back already: its `retractedAt` says when, and its `supersededBy` what stands in its place.");

    /// <summary>What is wrong with a record by itself.</summary>
    public void Add(int index, ImmutableArray<RecordProblem> found)
    {
        foreach (var problem in found)
        {
            Add(index, problem.Path, problem.Code, problem.Message);
        }
    }

    /// <summary>What is wrong with a record that a patch makes: the fields are those of the patch.</summary>
    public void AddPatch(int index, ImmutableArray<RecordProblem> found)
    {
        foreach (var problem in found)
        {
            Add(index, PatchPath + problem.Path, problem.Code, problem.Message);
        }
    }

    public void Add(int index, string field, string code, string message) =>
        problems.Add(new WriteProblem(Part, index, field, code, message));
}
