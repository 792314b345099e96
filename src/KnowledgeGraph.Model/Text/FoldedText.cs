namespace KnowledgeGraph.Model;

/// <summary>
/// A folded text that remembers where its characters come from, to mark hits in the original. All offsets count UTF-16 code
/// units, as JavaScript and .NET index their texts.
/// </summary>
public sealed class FoldedText
{
    private readonly IReadOnlyList<Range> origins;

    private FoldedText(string original, string folded, IReadOnlyList<Range> origins)
    {
        Original = original;
        Folded = folded;
        this.origins = origins;
    }

    public string Original { get; }

    public string Folded { get; }

    public static FoldedText Of(string text)
    {
        var writer = new FoldWriter(text.Length, withOrigins: true);
        writer.Write(text);
        return new FoldedText(text, writer.Finish(), writer.Origins);
    }

    /// <summary>
    /// The part of the original that a part of the folded text comes from, in whole characters: the accents on a letter and
    /// the rest of a letter that folds to two (`æ`) belong to it.
    /// </summary>
    public Range OriginalRange(Range foldedRange)
    {
        var (start, length) = foldedRange.GetOffsetAndLength(Folded.Length);
        if (length == 0)
        {
            throw new ArgumentException("The range is empty, so no part of the original stands for it.", nameof(foldedRange));
        }

        return origins[start].Start..origins[start + length - 1].End;
    }
}
