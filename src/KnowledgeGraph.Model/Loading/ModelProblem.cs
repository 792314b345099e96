namespace KnowledgeGraph.Model;

/// <summary>One mistake in a model file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ModelProblem(string File, int Line, int Column, string Message)
{
    /// <summary>`schema/model.graphql:12:3: …`</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
