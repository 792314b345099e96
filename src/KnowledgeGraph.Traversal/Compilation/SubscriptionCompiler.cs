using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Makes one traversal out of a subscription's root field, which is run at the revision of each event.</summary>
internal sealed class SubscriptionCompiler(PublicSchema schema, IGraphStore store) : IRootFieldCompiler
{
    private readonly TraversalCompiler traversals = new(schema, store);

    /// <inheritdoc cref="TraversalCompiler.Compile"/>
    public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables)
    {
        var each = traversals.CompileTraversal(field, arguments, variables);
        return new CompiledSubscription(each, store, (long?)arguments[ChangesField.Since], PresenceOf(each));
    }

    private RevisionPresence? PresenceOf(CompiledTraversal each) => each.Traversal.Root is ChangeRoot { Where: { } where } change
        ? new RevisionPresence(store.Prepare(new Traversal(new ChangeRoot(change.Shape with { Slots = [] }, where), each.Traversal.Time)))
        : null;
}
