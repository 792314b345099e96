using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The claims that the base doesn't have yet, by id, in a table of open addressing: one writer, readers without locks. It is as large as
/// they are many, however large the graph is.
/// </summary>
internal sealed class RecentClaims(ClaimIds ids)
{
    private const int LeastSlots = 256;

    private int[] slots = new int[LeastSlots];
    private int count;

    /// <summary>The bytes that the table takes.</summary>
    public long Size => slots.Length * (long)sizeof(int);

    /// <param name="firstKept">The first claim that the base lacks: those before it may be let go.</param>
    public void Add(int claim, int firstKept)
    {
        if (++count > slots.Length / 2)
        {
            Renew(firstKept);
        }

        Insert(slots, claim);
    }

    /// <summary>The claim of that kind and id, or -1.</summary>
    public int Find(int kind, ClaimId id)
    {
        var table = Volatile.Read(ref slots);
        for (var slot = (int)(uint)id.High & (table.Length - 1); ; slot = (slot + 1) & (table.Length - 1))
        {
            var claim = Volatile.Read(ref table[slot]) - 1;
            if (claim < 0 || (ids[claim] == id && ids.KindOf(claim) == kind))
            {
                return claim;
            }
        }
    }

    private void Insert(int[] table, int claim)
    {
        var slot = (int)(uint)ids[claim].High & (table.Length - 1);
        while (table[slot] != 0)
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        Volatile.Write(ref table[slot], claim + 1);
    }

    private void Renew(int firstKept)
    {
        var kept = slots.Where(entry => entry > firstKept).Select(entry => entry - 1).ToList();
        count = kept.Count + 1;
        var length = LeastSlots;
        while (length / 4 < count)
        {
            length *= 2;
        }

        var table = new int[length];
        foreach (var claim in kept)
        {
            Insert(table, claim);
        }

        Volatile.Write(ref slots, table);
    }
}
