namespace KnowledgeGraph.Exchange;

/// <summary>Something in a bundle that has to be put right before any of it is imported.</summary>
/// <param name="File">The bundle's folder and the file in it: `background/claims.yaml`.</param>
/// <param name="Line">From 1; 0 when the problem is the file or the folder as a whole.</param>
/// <param name="Column">From 1, in UTF-16 code units; 0 together with <paramref name="Line"/>.</param>
/// <param name="Field">The path of the value: `Stance[3].evidence[0].source`. Empty for a whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record BundleProblem(string File, int Line, int Column, string Field, string Message)
{
    /// <summary>`background/claims.yaml:12:7: Stance[3].holder: …`</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}:{Column}" : File;
        return Field.Length > 0 ? $"{place}: {Field}: {Message}" : $"{place}: {Message}";
    }
}
