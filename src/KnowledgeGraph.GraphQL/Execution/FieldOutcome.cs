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

    /// <param name="isAlone">Whether the operation has no other root field.</param>
    public static async ValueTask<FieldOutcome> OfAsync(
        ICompiledField field, bool isAlone, object? context, CancellationToken cancellationToken)
    {
        try
        {
            return new(
                await (isAlone ? field.StartAloneAsync(context, cancellationToken) : field.StartAsync(context, cancellationToken)), null);
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
