using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The claims of some kinds at a node, whichever end of them it is.</summary>
internal sealed class AnyClaims
{
    private readonly bool[] isTaken;

    public AnyClaims(GraphModel model, ImmutableArray<ClaimKind> kinds)
    {
        isTaken = new bool[model.ClaimKinds.Length];
        foreach (var kind in kinds)
        {
            isTaken[kind.Index] = true;
        }

        Kinds = [.. kinds.Select(kind => kind.Index)];
    }

    /// <summary>The kinds by index.</summary>
    public ImmutableArray<int> Kinds { get; }

    public bool Takes(int kind) => isTaken[kind];

    /// <summary>The claims at a node, visible or not, in no order; one of the node to itself comes twice.</summary>
    public AnyClaimWalk At(View view, int node) => new(view, this, node);

    /// <summary>About how many claims are at a node: what the base lists.</summary>
    public long CountAt(View view, int node)
    {
        var count = 1L;
        foreach (var kind in Kinds)
        {
            count += view.Base.BySubject[kind][node].Length + view.Base.ByObject[kind][node].Length;
        }

        return count;
    }
}

/// <summary>
/// Goes over the claims at a node: those of which it is the subject, then those of which it is the object, each time the lists of the
/// base by kind, then once the chain of what is newer, which has all kinds.
/// </summary>
internal struct AnyClaimWalk
{
    private readonly View view;
    private readonly AnyClaims claims;
    private readonly int node;
    private ReadOnlyMemory<int> listed;
    private int position;
    private int kind;
    private int chained;

    public AnyClaimWalk(View view, AnyClaims claims, int node)
    {
        this.view = view;
        this.claims = claims;
        this.node = node;
        IsOut = true;
        chained = view.Claims.Chains.First(node, true);
    }

    public int Current { get; private set; }

    /// <summary>Whether the node is the subject of the current claim.</summary>
    public bool IsOut { get; private set; }

    /// <summary>The node at the current claim's other end.</summary>
    public readonly int Far => IsOut ? view.Claims.ObjectOf(Current) : view.Claims.SubjectOf(Current);

    public bool MoveNext()
    {
        view.Step();
        while (!NextListed() && !NextChained())
        {
            if (!IsOut)
            {
                return false;
            }

            IsOut = false;
            kind = 0;
            chained = view.Claims.Chains.First(node, false);
        }

        return true;
    }

    private bool NextListed()
    {
        while (position == listed.Length)
        {
            if (kind == claims.Kinds.Length)
            {
                return false;
            }

            listed = (IsOut ? view.Base.BySubject : view.Base.ByObject)[claims.Kinds[kind++]][node];
            position = 0;
        }

        Current = listed.Span[position++];
        return true;
    }

    private bool NextChained()
    {
        while (chained >= view.Base.ClaimCount)
        {
            Current = chained;
            chained = view.Claims.Chains.Next(chained, IsOut);
            if (claims.Takes(view.Claims.KindOf(Current)))
            {
                return true;
            }
        }

        return false;
    }
}
