using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A root field whose compilation failed: it fails in the same way whenever it is started.</summary>
internal sealed class FailedField(Exception exception) : ICompiledField
{
    private readonly ExceptionDispatchInfo failure = ExceptionDispatchInfo.Capture(exception);

    public long Cost => 0;

    public ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        Rethrow();
        return default;
    }

    /// <summary>Throws what the compilation threw.</summary>
    public void Rethrow() => failure.Throw();
}
