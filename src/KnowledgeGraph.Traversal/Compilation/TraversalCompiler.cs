using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Makes one traversal out of a root field of the public schema and everything selected below it, and readies it on a store. It
/// works from the schema's bindings and knows no name of the domain.
/// </summary>
public sealed class TraversalCompiler(PublicSchema schema, IGraphStore store, IAnswerCache? cache = null) : IRootFieldCompiler
{
    /// <summary>The traversal with its cost, ready to run on the store.</summary>
    /// <exception cref="GraphQLException">An argument's value can't be served; the error has its place in the document.</exception>
    public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables) =>
        CompileTraversal(field, arguments, variables);

    /// <inheritdoc cref="Compile"/>
    internal CompiledTraversal CompileTraversal(FieldPlan field, ArgumentValues arguments, VariableValues variables)
    {
        var traversal = new RootCompiler(schema, variables).Compile(field, arguments);
        var cost = TraversalCost.Of(traversal);
        var answering = SlotKeys.AnswerFieldOf(field);
        var prepared = Prepare(field, traversal);
        return cache is null
            ? new CompiledTraversal(traversal, cost, prepared, answering)
            : new CachedTraversal(traversal, cost, prepared, answering, cache);
    }

    private IPreparedTraversal Prepare(FieldPlan field, Traversal traversal)
    {
        try
        {
            return store.Prepare(traversal);
        }
        catch (TraversalException refusal)
        {
            throw refusal.At(field.Locations);
        }
    }
}
