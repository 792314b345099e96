using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution.Caching;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Makes a prepared operation and the raw bytes of its variables into something that runs, once for each pair.</summary>
internal sealed class OperationBinder
{
    private readonly RootFieldCompilers compilers;

    public OperationBinder(Schema schema, ResolverMap resolvers, EngineOptions options) =>
        compilers = new(schema, resolvers, options);

    /// <exception cref="GraphQLException">The variables aren't what the operation declares.</exception>
    public BoundOperation Bind(PreparedOperation operation, ReadOnlyMemory<byte> variablesJson)
    {
        BytesKey key = new(variablesJson);
        if (operation.Bound.TryGet(key, out BoundOperation? bound))
        {
            return bound;
        }
        VariableValues variables = VariableCoercion.Coerce(operation.Document, variablesJson);
        OperationPlan plan = operation.PlanFor(variables);
        bool mayKeep = true;
        ImmutableArray<BoundField>.Builder fields = ImmutableArray.CreateBuilder<BoundField>(plan.RootFields.Length);
        foreach (FieldPlan field in plan.RootFields)
        {
            ICompiledField compiled = Compile(field, variables, ref mayKeep);
            fields.Add(new(field, compiled));
        }
        bound = new(plan, fields.MoveToImmutable());
        if (mayKeep)
        {
            operation.Bound.Add(key.Copy(), bound, key.Length);
        }
        return bound;
    }

    /// <summary>A failure becomes a field that fails. An unexpected one isn't kept: it may not come again.</summary>
    private ICompiledField Compile(FieldPlan field, VariableValues variables, ref bool mayKeep)
    {
        try
        {
            ArgumentValues arguments = field.CoerceArguments(variables);
            return compilers.For(field).Compile(field, arguments, variables);
        }
        catch (GraphQLException exception)
        {
            return new FailedField(exception);
        }
        catch (Exception exception)
        {
            mayKeep = false;
            return new FailedField(exception);
        }
    }
}
