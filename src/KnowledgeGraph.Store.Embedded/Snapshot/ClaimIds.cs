using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The ids of claims: ten bytes each, for all but the kind's name is a hash.</summary>
internal sealed class ClaimIds
{
    private readonly byte[][] prefixes;
    private readonly Chunked<ulong> high = new(0);
    private readonly Chunked<ushort> low = new(0);
    private readonly PackedInts kinds;

    /// <param name="kinds">The kind of each claim.</param>
    public ClaimIds(GraphModel model, PackedInts kinds)
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

    /// <summary>The bytes that the ids take.</summary>
    public long Size => high.SizeOf(sizeof(ulong)) + low.SizeOf(sizeof(ushort));

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
    }

    public int KindOf(int claim) => kinds[claim];

    /// <summary>Reads an id; false when it is none of a claim.</summary>
    public bool TryParse(string id, out int kind, out ClaimId parsed)
    {
        (kind, parsed) = (-1, default);
        var end = id.Length - ClaimId.TextLength;
        if (end <= 0 || id.Length > MaxLength)
        {
            return false;
        }

        Span<byte> text = stackalloc byte[id.Length * 3];
        text = text[..Encoding.UTF8.GetBytes(id, text)];
        for (kind = 0; kind < prefixes.Length; kind++)
        {
            if (text.StartsWith(prefixes[kind]) && ClaimId.TryParse(text[prefixes[kind].Length..], out parsed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The claim of that id among claims of one kind that are sorted by id, or -1.</summary>
    public int Find(ReadOnlySpan<int> sorted, ClaimId id)
    {
        // Ids are hashes: where one stands is known to about the root of how many there are.
        var spread = (int)Math.Sqrt(sorted.Length) + 1;
        var guess = (int)Math.BigMul(id.High, (ulong)sorted.Length, out _);
        var low = Math.Max(0, guess - spread);
        var high = Math.Min(sorted.Length, guess + spread);
        low = low > 0 && this[sorted[low]].CompareTo(id) > 0 ? 0 : low;
        high = high < sorted.Length && this[sorted[high]].CompareTo(id) <= 0 ? sorted.Length : high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            switch (this[sorted[middle]].CompareTo(id))
            {
                case 0:
                    return sorted[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle;
                    break;
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
}

/// <summary>Texts in UTF-8 by their bytes.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
