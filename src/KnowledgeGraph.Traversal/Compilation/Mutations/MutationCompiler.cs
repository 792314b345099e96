using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Makes a write out of a field of the mutation type, and of what is selected below it a traversal that is run once it is written.
/// </summary>
internal sealed class MutationCompiler(PublicSchema schema, IGraphStore store, GraphApiOptions options) : IRootFieldCompiler
{
    /// <exception cref="GraphQLException">What is selected can't be served. What is wrong with the input is part of the answer.</exception>
    public ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables)
    {
        var kind = ((MutationBinding)schema.Bindings.Field(field.ParentType.Name, field.Definition.Name)).Kind;
        var draft = WriteReader.Read(schema.Model, kind, (InputObject)arguments[MutationFields.Input]!, options.IdempotencyKeysKeptFor);
        var refusals = new Refusals();
        var payload = new PayloadCompiler(schema, new ShapeCompiler(schema, variables, refusals)).Compile(field);
        refusals.ThrowIfAny();
        return new CompiledMutation(store, options.Ledger, options.Bundles, draft, payload, field.Locations);
    }
}
