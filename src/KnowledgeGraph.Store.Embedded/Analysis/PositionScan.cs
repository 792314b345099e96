using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Reads the claims that analysis makes columns of. It goes over the claims in the order in which they were recorded, which is the order
/// in which they lie in memory, rather than from node to node.
/// </summary>
internal sealed class PositionScan
{
    private const int CheckMask = 0x3fff;

    private readonly GraphSnapshot graph;
    private readonly ClaimKind positions;
    private readonly CodeColumn position;
    private readonly ImmutableArray<(CodeColumn Column, long Code)>?[] ordinary;
    private readonly HashSet<int> announced = [];

    public PositionScan(GraphSnapshot graph, PositionModel model)
    {
        this.graph = graph;
        positions = model.Kind;
        position = (CodeColumn)graph.Claims.Kinds[positions.Index].Columns[model.Position];
        ordinary = new ImmutableArray<(CodeColumn, long)>?[graph.Model.ClaimKinds.Length];
        foreach (var kind in model.Offices.Add(model.Kind))
        {
            ordinary[kind.Index] = OrdinaryOf(kind);
        }
    }

    /// <summary>The newest revision up to one that recorded or retracted a claim of the kinds; 0 when none did.</summary>
    public long LastChange(int revision)
    {
        var claims = graph.Claims;
        for (var claim = graph.Published.Claims - 1; claim >= 0; claim--)
        {
            if (claims.RecordedIn(claim) <= revision && ordinary[claims.KindOf(claim)] is not null)
            {
                return LastRetraction(claims.RecordedIn(claim), revision);
            }
        }

        return 0;
    }

    public void Read(int revision, IPositionSink sink, CancellationToken cancellationToken)
    {
        var claims = graph.Claims;
        var count = graph.Published.Claims;
        for (var claim = 0; claim < count; claim++)
        {
            if ((claim & CheckMask) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (claims.IsLive(claim, revision))
            {
                PushOrdinary(claim, sink);
            }
        }
    }

    /// <summary>The claims that are live at a revision and were recorded after an earlier one.</summary>
    public void ReadAdded(int since, int revision, IPositionSink sink, CancellationToken cancellationToken)
    {
        announced.Clear();
        var claims = graph.Claims;
        for (var claim = graph.Published.Claims - 1; claim >= 0 && claims.RecordedIn(claim) > since; claim--)
        {
            if ((claim & CheckMask) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (claims.IsLive(claim, revision))
            {
                PushOrdinary(claim, sink);
            }
        }
    }

    /// <summary>The claims that were live at an earlier revision and were retracted up to a later one.</summary>
    public void ReadRemoved(int since, int revision, IPositionSink sink, CancellationToken cancellationToken)
    {
        announced.Clear();
        for (var retracting = since + 1; retracting <= revision; retracting++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var claim in graph.Claims.RetractedBy(retracting))
            {
                if (graph.Claims.RecordedIn(claim) <= since)
                {
                    PushOrdinary(claim, sink);
                }
            }
        }
    }

    private void PushOrdinary(int claim, IPositionSink sink)
    {
        var kind = graph.Claims.KindOf(claim);
        if (ordinary[kind] is { } conditions && IsOrdinary(conditions, graph.Claims.RowOf(claim)))
        {
            Push(claim, kind, sink);
        }
    }

    private ImmutableArray<(CodeColumn Column, long Code)> OrdinaryOf(ClaimKind kind)
    {
        var columns = graph.Claims.Kinds[kind.Index].Columns;
        return
        [
            .. kind.Ordinary.Select(attribute => (
                (CodeColumn)columns[attribute], ((CodeColumn)columns[attribute]).Codes.Encode(attribute.Default!))),
        ];
    }

    private static bool IsOrdinary(ImmutableArray<(CodeColumn Column, long Code)> conditions, int row)
    {
        foreach (var (column, expected) in conditions)
        {
            if (!column.TryGet(row, out var code) || code != expected)
            {
                return false;
            }
        }

        return true;
    }

    private void Push(int claim, int kind, IPositionSink sink)
    {
        var claims = graph.Claims;
        var (subject, @object) = (Announced(claims.SubjectOf(claim), sink), Announced(claims.ObjectOf(claim), sink));
        var (from, to) = (DateOf(claims.ValidFromOf(claim)), DateOf(claims.ValidToOf(claim)));
        if (kind != positions.Index)
        {
            sink.Office(new OfficeRow(subject, @object, new Period(from?.First, to?.Last)));
        }
        else if (position.TryGet(claims.RowOf(claim), out var code))
        {
            sink.Position(new PositionRow(subject, @object, (int)code, from, to, claims.IsAct(claim), claims.Ids[claim]));
        }
    }

    private int Announced(int node, IPositionSink sink)
    {
        if (announced.Add(node))
        {
            sink.Node(node, graph.Nodes.IdOf(node));
        }

        return node;
    }

    private static PartialDate? DateOf(int packed) => packed == PackedDate.Null ? null : PackedDate.Unpack(packed);

    /// <summary>The newest revision that retracted such a claim, when it came after they were last recorded.</summary>
    private int LastRetraction(int recorded, int revision)
    {
        for (; revision > recorded; revision--)
        {
            foreach (var claim in graph.Claims.RetractedBy(revision))
            {
                if (ordinary[graph.Claims.KindOf(claim)] is not null)
                {
                    return revision;
                }
            }
        }

        return recorded;
    }
}
