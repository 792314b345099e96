using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The ledger's tables, and what is recorded in them: a transaction's own writes included.</summary>
internal sealed class LedgerTables : IEditedState, IDisposable
{
    private readonly NamingClaims naming;

    /// <param name="snapshot">Of the same ledger; it may be behind.</param>
    public LedgerTables(SqliteConnection connection, GraphSnapshot snapshot)
    {
        var model = Model = snapshot.Model;
        Kinds = new KindTable(connection);
        Nodes = new NodeRows(connection, model, Kinds);
        Claims = new ClaimRows(connection, model, Kinds, Nodes);
        Evidence = new EvidenceRows(connection, model.Evidence, Nodes);
        UniqueValues = new UniqueRows(connection);
        Text = new NodeText(connection);
        naming = new NamingClaims(connection, snapshot);
    }

    public GraphModel Model { get; }

    public KindTable Kinds { get; }

    public NodeRows Nodes { get; }

    public ClaimRows Claims { get; }

    public EvidenceRows Evidence { get; }

    public UniqueRows UniqueValues { get; }

    public NodeText Text { get; }

    public RecordedNode? FindNode(string key) => Nodes.Find(key);

    public RecordedVersion? FindVersion(RecordedNode node) => Nodes.FindVersion(node.Place);

    public IReadOnlyList<RecordedVersion> FindAbsorbed(RecordedNode survivor) => Nodes.FindAbsorbed(survivor.Place);

    public string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value) =>
        UniqueValues.FindHolder(Kinds.NumberOf(kind.Name), attribute.Name, value);

    public RecordedClaim? FindClaim(ClaimKind kind, string id) => Claims.FindNewest(id);

    public string? FindKindOfKey(string key) => Claims.FindKindOfKey(key) is { } kind ? Kinds.NameOf(kind) : null;

    public IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim) => Evidence.ReadLive(claim.Place);

    public RecordedClaim? FindReferenced(string idOrKey) => Claims.FindReferenced(idOrKey);

    public IReadOnlyList<RecordedClaim> FindClaimsOf(RecordedNode node) => Claims.FindStanding(naming.Find(node.Place));

    public IReadOnlyList<RecordedClaim> FindClaimsBetween(ClaimKind kind, string subject, string @object) =>
        Nodes.NumberOf(subject) is { } from && Nodes.NumberOf(@object) is { } to
            ? Claims.FindStanding(naming.FindBetween(kind, Kinds.NumberOf(kind.Name), from, to))
            : [];

    public void Dispose()
    {
        Kinds.Dispose();
        Nodes.Dispose();
        Claims.Dispose();
        Evidence.Dispose();
        UniqueValues.Dispose();
        Text.Dispose();
        naming.Dispose();
    }
}
