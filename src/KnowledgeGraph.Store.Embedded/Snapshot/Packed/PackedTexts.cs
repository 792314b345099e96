namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Texts by row, where most rows have one and neighbours resemble one another: locators (`row:17/FRA`, `row:17/GBR`) and hashes. Rows are
/// appended in order; one writer, readers without locks. See <see cref="PackedTextChunk"/> for what a text takes.
/// </summary>
internal sealed class PackedTexts
{
    /// <summary>How many bytes a reader has to have at hand.</summary>
    public const int ScratchSize = PackedTextChunk.MaxShared;

    private PackedTextChunk?[] chunks = new PackedTextChunk?[4];
    private int count;

    /// <summary>The bytes that the texts take.</summary>
    public long Size => (chunks.Length * (long)IntPtr.Size) + chunks.Sum(chunk => chunk?.Size ?? 0);

    public bool IsNull(int row) => Find(row) is not { } chunk || chunk.IsNull(row & PackedTextChunk.Mask);

    /// <summary>Finds the row's text in UTF-8, which may lie in <paramref name="scratch"/>; false when there is none.</summary>
    /// <param name="scratch">Room for <see cref="ScratchSize"/> bytes.</param>
    public bool TryRead(int row, Span<byte> scratch, out ReadOnlySpan<byte> text)
    {
        text = default;
        return Find(row) is { } chunk && chunk.TryRead(row & PackedTextChunk.Mask, scratch, out text);
    }

    /// <summary>Appends a row's text. Rows that are left out have none.</summary>
    /// <exception cref="InvalidOperationException">The row has another text already.</exception>
    public void Add(int row, ReadOnlySpan<byte> text)
    {
        if (row < count)
        {
            RefuseOther(row, text);
            return;
        }

        var number = row >> PackedTextChunk.Shift;
        if (number >= chunks.Length)
        {
            var larger = new PackedTextChunk?[Math.Max(number + 1, chunks.Length * 2)];
            chunks.CopyTo(larger, 0);
            Volatile.Write(ref chunks, larger);
        }

        if (chunks[number] is not { } chunk)
        {
            var former = count > 0 ? chunks[(count - 1) >> PackedTextChunk.Shift] : null;
            former?.Trim();
            chunk = new PackedTextChunk(former);
            Volatile.Write(ref chunks[number], chunk);
        }

        chunk.Add(row & PackedTextChunk.Mask, text);
        count = row + 1;
    }

    private PackedTextChunk? Find(int row)
    {
        var current = chunks;
        var number = row >> PackedTextChunk.Shift;
        return (uint)number < (uint)current.Length ? current[number] : null;
    }

    /// <summary>A catching up that was broken off comes again with what the ledger has, which never changes.</summary>
    private void RefuseOther(int row, ReadOnlySpan<byte> text)
    {
        Span<byte> scratch = stackalloc byte[ScratchSize];
        if (!TryRead(row, scratch, out var known) || !known.SequenceEqual(text))
        {
            throw new InvalidOperationException($"Row {row} has another text already.");
        }
    }
}
