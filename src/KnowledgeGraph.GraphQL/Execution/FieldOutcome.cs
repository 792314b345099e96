using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What came of starting a root field: a result or an exception. Awaiting one field never hides another's.</summary>
internal readonly struct FieldOutcome : IDisposable
{
    private readonly IFieldResult? result;
    private readonly ExceptionDispatchInfo? failure;

    private FieldOutcome(IFieldResult? result, ExceptionDispatchInfo? failure)
    {
        this.result = result;
        this.failure = failure;
    }

    public static async ValueTask<FieldOutcome> OfAsync(
        ICompiledField field, object? context, CancellationToken cancellationToken)
    {
        try
        {
            return new(await field.StartAsync(context, cancellationToken), null);
        }
        catch (Exception exception)
        {
            return new(null, ExceptionDispatchInfo.Capture(exception));
        }
    }

    /// <summary>Throws what the field threw.</summary>
    public IFieldResult GetResult()
    {
        failure?.Throw();
        return result!;
    }

    public void Dispose() => result?.Dispose();
}
