using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>A write with what is to be answered of it.</summary>
internal sealed class CompiledMutation(
    IGraphStore store, IGraphLedger? ledger, IBundleReader? bundles, WriteDraft draft, PayloadPlan payload, ImmutableArray<SourceLocation> locations) : ICompiledField
{
    /// <summary>A unit for each item that is written, and what is answered of each.</summary>
    public long Cost { get; } = CostOf(draft, payload);

    /// <param name="context">The operation's <see cref="OperationScope"/>.</param>
    /// <exception cref="GraphQLException">The caller may not write, or the store can't.</exception>
    public async ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken)
    {
        var scope = OperationScope.Of(context);
        try
        {
            scope.Caller.Demand(CallerRole.Editor);
            var outcome = await WriteAsync(scope.Caller, cancellationToken);
            var (_, today) = await scope.PinAsync(cancellationToken);
            return new MutationResult(payload, outcome, await ReadAsync(outcome, today, cancellationToken));
        }
        catch (TraversalException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message, refusal.Code) { Locations = locations });
        }
        catch (LedgerBusyException busy)
        {
            throw new GraphQLException(new GraphQLError(busy.Message, StoreErrorCodes.Busy) { Locations = locations });
        }
    }

    private async ValueTask<MutationOutcome> WriteAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (ledger is null)
        {
            throw new TraversalException(StoreErrorCodes.StoreReadOnly, "Nothing can be written to this graph here: send the mutation to a server that writes.");
        }

        if (!draft.Errors.IsEmpty)
        {
            var revision = await store.GetRevisionAsync(cancellationToken);
            return new MutationOutcome(revision, [], await UnknownNodes.AddAsync(draft, ledger, store.Model, cancellationToken));
        }

        if (draft.Bundle is { } bundle)
        {
            return await ImportAsync(bundle, ledger, caller, cancellationToken);
        }

        var result = await ledger.WriteAsync(draft.Write with { Author = caller.Name }, cancellationToken);
        return new MutationOutcome(
            result.Revision,
            result.Problems.IsEmpty ? WrittenBy(draft.Write, result) : [],
            [.. result.Problems.Select(draft.Places.Locate)])
        {
            Result = result,
        };
    }

    private async ValueTask<MutationOutcome> ImportAsync(
        BundleInput bundle, IGraphLedger ledger, Caller caller, CancellationToken cancellationToken)
    {
        if (bundles is null)
        {
            throw new TraversalException(StoreErrorCodes.StoreReadOnly, "No bundles are imported here: send the mutation to a server that does.");
        }

        var read = await bundles.ReadAsync(bundle.Name, bundle.Files, cancellationToken);
        if (!read.Problems.IsEmpty)
        {
            return new MutationOutcome(
                await store.GetRevisionAsync(cancellationToken), [], [.. read.Problems.Select(bundle.Locate)]);
        }

        var write = draft.Write with { Author = caller.Name, Bundle = read.Stamp, Nodes = read.Nodes, Claims = read.Claims };
        var result = await ledger.WriteAsync(write, cancellationToken);
        return new MutationOutcome(
            result.Revision,
            [],
            [.. result.Problems.Select(problem =>
                problem.Part == WritePart.Write ? draft.Places.Locate(problem) : bundle.Locate(read.Locate(problem)))])
        {
            Result = result,
        };
    }

    /// <summary>The references of what was written, in the order in which it is answered.</summary>
    private static ImmutableArray<string> WrittenBy(GraphWrite write, WriteResult result) =>
        write.Patches.IsEmpty && write.Merges.IsEmpty ? result.ClaimIds : result.NodeKeys;

    private async ValueTask<ImmutableArray<IAnswer>> ReadAsync(MutationOutcome outcome, DateOnly today, CancellationToken cancellationToken)
    {
        var answers = ImmutableArray.CreateBuilder<IAnswer>();
        try
        {
            foreach (var field in payload.Fields.OfType<WrittenField>())
            {
                var traversal = new Traversal(RootOf(field, outcome.Written), TraversalTime.Now);
                var context = new ReadContext(outcome.Revision, today);
                answers.Add(await store.Prepare(traversal).RunAsync(context, cancellationToken));
            }
        }
        catch
        {
            foreach (var answer in answers)
            {
                answer.Dispose();
            }

            throw;
        }

        return answers.DrainToImmutable();
    }

    /// <summary>A list may be empty; one that isn't there is looked up under a name that nothing has.</summary>
    private static LookupRoot RootOf(WrittenField field, ImmutableArray<string> written)
    {
        ImmutableArray<string> references = field.IsList || !written.IsEmpty ? written : [string.Empty];
        return new LookupRoot(
            [.. references.Select(reference => new LookupTarget(reference, TraversalTime.Now))], field.IsList, field.Shape);
    }

    private static long CostOf(WriteDraft draft, PayloadPlan payload)
    {
        var write = draft.Write;
        var items = write.Nodes.Length + write.Claims.Length + write.Patches.Length + write.Retractions.Length
            + write.Corrections.Length + write.Merges.Length;
        var references = Enumerable.Repeat(string.Empty, items).ToImmutableArray();
        return payload.Fields.OfType<WrittenField>().Aggregate(
            (long)items,
            (cost, field) => Saturating.Add(cost, TraversalCost.Of(new Traversal(RootOf(field, references), TraversalTime.Now))));
    }
}

/// <summary>What came of a mutation.</summary>
/// <param name="Written">Keys or ids of what was written; empty when there are errors.</param>
internal sealed record MutationOutcome(long Revision, ImmutableArray<string> Written, ImmutableArray<UserError> Errors)
{
    /// <summary>Null when the store wasn't asked.</summary>
    public WriteResult? Result { get; init; }
}
