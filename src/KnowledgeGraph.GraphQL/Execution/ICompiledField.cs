namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Makes one executable thing out of a root field and everything selected below it.</summary>
public interface IRootFieldCompiler
{
    /// <param name="field">The root field with its whole selection.</param>
    /// <param name="arguments">Its arguments, coerced.</param>
    /// <param name="variables">For the arguments of the fields below: <see cref="FieldPlan.CoerceArguments"/>.</param>
    /// <returns>Immutable, safe for several threads, and served again for every request that is equal to this one.</returns>
    /// <exception cref="GraphQLException">The arguments can't be served; the field becomes null with these errors.</exception>
    ICompiledField Compile(FieldPlan field, ArgumentValues arguments, VariableValues variables);
}

/// <summary>A root field, ready to run any number of times.</summary>
public interface ICompiledField
{
    /// <summary>
    /// The work it stands for, in the host's unit; the sum over an operation is held against
    /// <see cref="EngineOptions.MaxCost"/> before any field is started.
    /// </summary>
    long Cost { get; }

    /// <summary>Does the work. All root fields of a query are started before the first is awaited.</summary>
    /// <param name="context">What the host put into <see cref="GraphQLRequest.Context"/>.</param>
    /// <param name="cancellationToken">Fires when the client is gone or the operation's time is over.</param>
    ValueTask<IFieldResult> StartAsync(object? context, CancellationToken cancellationToken);

    /// <summary>The same where it is the operation's only root field, so that there is no other to agree with on what is read.</summary>
    ValueTask<IFieldResult> StartAloneAsync(object? context, CancellationToken cancellationToken) => StartAsync(context, cancellationToken);
}

/// <summary>What a root field found, still to be written.</summary>
public interface IFieldResult : IDisposable
{
    /// <summary>
    /// Writes exactly one JSON value, the field's, and adds its errors with their paths to the writer. A null where the
    /// root field's own type is non-null goes on to the operation's <c>data</c>: that is the engine's work.
    /// </summary>
    void Write(ResponseWriter writer);
}
