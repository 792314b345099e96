using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One execution of a bound operation (specification, section 6.2).</summary>
internal sealed class OperationRun(
    BoundOperation operation, EngineOptions options, object? context, ResponseWriter output, bool reportsCost = false)
{
    private OperationTime time;
    private bool dataIsNull;

    public async ValueTask<ExecutionResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        using OperationTime time = new(options, cancellationToken);
        this.time = time;
        output.BeginObject();
        output.Key("\"data\":"u8);
        ResponseMark data = output.Mark();
        output.BeginObject();
        long objects = output.ObjectCount;
        bool isOneByOne = operation.Plan.Kind == OperationKind.Mutation || operation.Fields.Length == 1;
        await (isOneByOne ? OneByOneAsync(time.Token) : TogetherAsync(time.Token));
        output.EndObject();
        if (dataIsNull)
        {
            output.Rewind(data);
            output.Null();
        }
        if (reportsCost)
        {
            CostReport.Add(output, operation.Cost, output.ObjectCount - objects, options.MaxCost);
        }
        output.WriteNotes();
        output.EndObject();
        return new(HasData: true, output.Errors.Count, operation.Plan.Kind);
    }

    /// <summary>Root fields of a mutation run one after another (specification, section 6.2.2).</summary>
    private async ValueTask OneByOneAsync(CancellationToken token)
    {
        foreach (BoundField field in operation.Fields)
        {
            using FieldOutcome outcome = await FieldOutcome.OfAsync(field.Compiled, operation.Fields.Length == 1, context, token);
            Write(field.Plan, outcome);
        }
    }

    private async ValueTask TogetherAsync(CancellationToken token)
    {
        ImmutableArray<BoundField> fields = operation.Fields;
        var started = new ValueTask<FieldOutcome>[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            started[i] = FieldOutcome.OfAsync(fields[i].Compiled, isAlone: false, context, token);
        }
        FieldOutcome[] outcomes = new FieldOutcome[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            outcomes[i] = await started[i];
        }
        try
        {
            for (int i = 0; i < fields.Length; i++)
            {
                Write(fields[i].Plan, outcomes[i]);
            }
        }
        finally
        {
            foreach (FieldOutcome outcome in outcomes)
            {
                outcome.Dispose();
            }
        }
    }

    private void Write(FieldPlan field, FieldOutcome outcome)
    {
        output.Key(field.KeyUtf8.Span);
        ResponseMark mark = output.Mark();
        int errors = output.Errors.Count;
        try
        {
            outcome.GetResult().Write(output);
        }
        catch (OperationCanceledException) when (time.ClientIsGone)
        {
            throw;
        }
        catch (Exception exception)
        {
            output.Rewind(mark);
            output.Null();
            AddErrors(exception, field);
        }
        if (field.Definition.Type is NonNullType && output.WrittenSpan[mark.Position..].SequenceEqual("null"u8))
        {
            NullInNonNull(field, alreadyReported: output.Errors.Count > errors);
        }
    }

    private void AddErrors(Exception exception, FieldPlan field)
    {
        bool timedOut = time.IsOver;
        foreach (GraphQLError error in
            FieldErrors.From(exception, field, [field.ResponseKey], timedOut, options.OnException, options.ExecutionTimeout))
        {
            output.AddError(error);
        }
    }

    private void NullInNonNull(FieldPlan field, bool alreadyReported)
    {
        dataIsNull = true;
        if (!alreadyReported)
        {
            output.AddError(FieldErrors.NullInNonNull(field, [field.ResponseKey]));
        }
    }
}
