using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The ids of claims, both ways. The table by id is one of open addressing that only grows: one writer, readers without locks.
/// </summary>
internal sealed class ClaimIds
{
    private readonly byte[][] prefixes;
    private readonly Chunked<ulong> high = new(0);
    private readonly Chunked<ushort> low = new(0);
    private readonly Chunked<ushort> kinds;
    private int[] slots = new int[1 << 10];
    private int count;

    /// <param name="kinds">The kind of each claim.</param>
    public ClaimIds(GraphModel model, Chunked<ushort> kinds)
    {
        this.kinds = kinds;
        prefixes = [.. model.ClaimKinds.Select(kind => Encoding.UTF8.GetBytes(kind.FieldName + ClaimIdentity.Separator))];
        MaxLength = prefixes.Max(prefix => prefix.Length) + ClaimId.TextLength;
        KindOrder = [.. Enumerable.Range(0, prefixes.Length).OrderBy(kind => prefixes[kind], ByteOrder.Instance)];
        KindRank = new int[prefixes.Length];
        for (var i = 0; i < KindOrder.Length; i++)
        {
            KindRank[KindOrder[i]] = i;
        }
    }

    /// <summary>The most bytes that an id has.</summary>
    public int MaxLength { get; }

    /// <summary>The kinds in the order of their ids: all ids of one come before those of the next.</summary>
    public int[] KindOrder { get; }

    /// <summary>The place of each kind in <see cref="KindOrder"/>.</summary>
    public int[] KindRank { get; }

    public ClaimId this[int claim] => new(high[claim], low[claim]);

    /// <summary>Notes the id of a claim whose kind is set.</summary>
    /// <exception cref="FormatException">It is none of that kind.</exception>
    public void Add(int claim, ReadOnlySpan<byte> id)
    {
        var prefix = prefixes[kinds[claim]];
        if (!id.StartsWith(prefix) || !ClaimId.TryParse(id[prefix.Length..], out var parsed))
        {
            throw new FormatException($"“{Encoding.UTF8.GetString(id)}” is not an id of a claim of its kind.");
        }

        high[claim] = parsed.High;
        low[claim] = parsed.Low;
        if (Find(kinds[claim], parsed) >= 0)
        {
            // Of a catching up that was broken off at this very claim.
            return;
        }

        if (++count > slots.Length / 2)
        {
            Grow();
        }

        Insert(slots, claim);
    }

    /// <summary>The claim of that id, or -1.</summary>
    public int Find(string id)
    {
        var end = id.Length - ClaimId.TextLength;
        if (end <= 0 || id.Length > MaxLength)
        {
            return -1;
        }

        Span<byte> text = stackalloc byte[id.Length * 3];
        text = text[..Encoding.UTF8.GetBytes(id, text)];
        for (var kind = 0; kind < prefixes.Length; kind++)
        {
            var prefix = prefixes[kind];
            if (text.StartsWith(prefix) && ClaimId.TryParse(text[prefix.Length..], out var parsed))
            {
                return Find(kind, parsed);
            }
        }

        return -1;
    }

    /// <summary>Writes a claim's id in UTF-8.</summary>
    /// <returns>How long it is, at most <see cref="MaxLength"/>.</returns>
    public int Write(int claim, Span<byte> text)
    {
        var prefix = prefixes[kinds[claim]];
        prefix.CopyTo(text);
        this[claim].Write(text.Slice(prefix.Length, ClaimId.TextLength));
        return prefix.Length + ClaimId.TextLength;
    }

    public string TextOf(int claim)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(text[..Write(claim, text)]);
    }

    public int Compare(int left, int right)
    {
        var byKind = KindRank[kinds[left]].CompareTo(KindRank[kinds[right]]);
        return byKind != 0 ? byKind : this[left].CompareTo(this[right]);
    }

    /// <summary>Sorts claims of one kind by id.</summary>
    public void Sort(int[] claims)
    {
        // The first 64 bits decide nearly always, and numbers sort much faster than what a comparer has to look up.
        var keys = new ulong[claims.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = high[claims[i]];
        }

        Array.Sort(keys, claims);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                claims.AsSpan(start, end - start).Sort(Compare);
            }

            start = end;
        }
    }

    private int Find(int kind, ClaimId id)
    {
        var table = Volatile.Read(ref slots);
        for (var slot = (int)(uint)id.High & (table.Length - 1); ; slot = (slot + 1) & (table.Length - 1))
        {
            var claim = Volatile.Read(ref table[slot]) - 1;
            if (claim < 0 || (this[claim] == id && kinds[claim] == kind))
            {
                return claim;
            }
        }
    }

    private void Insert(int[] table, int claim)
    {
        var slot = (int)(uint)high[claim] & (table.Length - 1);
        while (table[slot] != 0)
        {
            slot = (slot + 1) & (table.Length - 1);
        }

        Volatile.Write(ref table[slot], claim + 1);
    }

    private void Grow()
    {
        var larger = new int[slots.Length * 2];
        foreach (var entry in slots)
        {
            if (entry != 0)
            {
                Insert(larger, entry - 1);
            }
        }

        Volatile.Write(ref slots, larger);
    }
}

/// <summary>Texts in UTF-8 by their bytes.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
