using System.Collections.Immutable;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Finds claims, standing or not, by the nodes that they name. Only merges need that, and an index of the ledger would cost every write:
/// what the snapshot has is found in its lists and columns, and what is newer (of the same transaction, of another process) in the tables.
/// Claims and nodes go by their numbers in the ledger.
/// </summary>
internal sealed class NamingClaims : IDisposable
{
    private readonly GraphSnapshot snapshot;
    private readonly ImmutableArray<PackedInts[]> references;
    private readonly PackedInts[] evidenceReferences;
    private readonly Statement findNewer;
    private readonly Statement findNewerEvidence;
    private readonly Statement findNewerBetween;
    private readonly Statement findClaimOf;

    public NamingClaims(SqliteConnection connection, GraphSnapshot snapshot)
    {
        this.snapshot = snapshot;
        references = [.. snapshot.Claims.Kinds.Zip(snapshot.Model.ClaimKinds, (columns, kind) => ColumnsOf(columns.Columns, kind.References))];
        evidenceReferences = ColumnsOf(snapshot.Evidence.Columns, snapshot.Model.Evidence.References);
        findNewer = new Statement(
            connection, "SELECT seq FROM claim WHERE seq > $1 AND (subject = $2 OR object = $2 OR refs LIKE $3 OR refs LIKE $4)", 4);
        findNewerEvidence = new Statement(
            connection, "SELECT claim FROM evidence WHERE seq > $1 AND retracted IS NULL AND (refs LIKE $2 OR refs LIKE $3)", 3);
        findNewerBetween = new Statement(connection, "SELECT seq FROM claim WHERE seq > $1 AND kind = $2 AND subject = $3 AND object = $4", 4);
        findClaimOf = new Statement(connection, "SELECT claim FROM evidence WHERE seq = $1 AND retracted IS NULL", 1);
    }

    /// <summary>The claims that name the node as an end, in a reference or in live evidence.</summary>
    public IEnumerable<long> Find(long node)
    {
        // What is published is asked for before the base, which then has all of it that no chain has.
        var published = snapshot.Published;
        var taken = snapshot.Base;
        var place = (int)(node - 1);
        var found = new HashSet<long>();
        for (var kind = 0; kind < references.Length; kind++)
        {
            AddAll(taken.BySubject[kind][place].Span, found);
            AddAll(taken.ByObject[kind][place].Span, found);
        }

        found.UnionWith(Chained(taken, place, isSubject: true).Select(NumberOf));
        found.UnionWith(Chained(taken, place, isSubject: false).Select(NumberOf));
        AddReferring(published.Claims, place, found);
        AddEvidence(published.Evidence, place, found);
        AddRows(findNewer, found, published.Claims, node, $"%:{node},%", $"%:{node}}}%");
        AddRows(findNewerEvidence, found, published.Evidence, $"%:{node},%", $"%:{node}}}%");
        return found;
    }

    /// <summary>The claims of a kind that lead from the one node to the other.</summary>
    /// <param name="kindNumber">The kind's number in the ledger.</param>
    public IEnumerable<long> FindBetween(ClaimKind kind, long kindNumber, long subject, long @object)
    {
        var published = snapshot.Published;
        var taken = snapshot.Base;
        var (from, to) = ((int)(subject - 1), (int)(@object - 1));
        var (outgoing, incoming) = (taken.BySubject[kind.Index][from], taken.ByObject[kind.Index][to]);
        var found = new HashSet<long>();
        foreach (var claim in (outgoing.Length < incoming.Length ? outgoing : incoming).Span)
        {
            if (Leads(claim))
            {
                found.Add(NumberOf(claim));
            }
        }

        found.UnionWith(Chained(taken, from, isSubject: true).Where(claim => snapshot.Claims.KindOf(claim) == kind.Index && Leads(claim)).Select(NumberOf));
        AddRows(findNewerBetween, found, published.Claims, kindNumber, subject, @object);
        return found;

        bool Leads(int claim) => snapshot.Claims.SubjectOf(claim) == from && snapshot.Claims.ObjectOf(claim) == to;
    }

    public void Dispose()
    {
        findNewer.Dispose();
        findNewerEvidence.Dispose();
        findNewerBetween.Dispose();
        findClaimOf.Dispose();
    }

    /// <summary>The claims at an end that the base doesn't have.</summary>
    private IEnumerable<int> Chained(GraphBase taken, int node, bool isSubject)
    {
        var chains = snapshot.Claims.Chains;
        for (var claim = chains.First(node, isSubject); claim >= taken.ClaimCount; claim = chains.Next(claim, isSubject))
        {
            yield return claim;
        }
    }

    private void AddReferring(int claims, int node, HashSet<long> found)
    {
        if (references.All(columns => columns.Length == 0))
        {
            return;
        }

        for (var claim = 0; claim < claims; claim++)
        {
            foreach (var column in references[snapshot.Claims.KindOf(claim)])
            {
                if (column[snapshot.Claims.RowOf(claim)] == node)
                {
                    found.Add(NumberOf(claim));
                }
            }
        }
    }

    private void AddEvidence(int pieces, int node, HashSet<long> found)
    {
        foreach (var column in evidenceReferences)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                if (column[piece] == node && findClaimOf.Scalar(NumberOf(piece)) is long claim)
                {
                    found.Add(claim);
                }
            }
        }
    }

    private static void AddAll(ReadOnlySpan<int> claims, HashSet<long> found)
    {
        foreach (var claim in claims)
        {
            found.Add(NumberOf(claim));
        }
    }

    private static void AddRows(Statement statement, HashSet<long> found, params ReadOnlySpan<object?> values)
    {
        using var rows = statement.Read(values);
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }
    }

    private static long NumberOf(int place) => place + 1L;

    private static PackedInts[] ColumnsOf(RecordColumns columns, ImmutableArray<ReferenceDefinition> references) =>
        [.. references.Select(columns.References)];
}
