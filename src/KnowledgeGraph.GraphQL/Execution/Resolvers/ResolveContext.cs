using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Answers a field's value; what it answers is completed by the field's type (specification, section 6.4.3).</summary>
/// <remarks>
/// A <see cref="GraphQLException"/> reaches the client with its message; any other exception only as “Unexpected error”.
/// </remarks>
public delegate ValueTask<object?> FieldResolver(ResolveContext context);

/// <summary>
/// Answers the name of the object type that a value of an interface or a union has, or null when it can't tell.
/// </summary>
public delegate string? TypeResolver(object value, object? context);

/// <summary>What a <see cref="FieldResolver"/> has to work with.</summary>
public readonly struct ResolveContext
{
    /// <summary>The parent's value as its resolver answered it; null for a root field.</summary>
    public object? Source { get; init; }

    public required FieldPlan Field { get; init; }

    public required ArgumentValues Arguments { get; init; }

    public required VariableValues Variables { get; init; }

    public required Schema Schema { get; init; }

    /// <summary>Where in the data the value will stand.</summary>
    public required ResponsePath Path { get; init; }

    /// <summary>What the host put into <see cref="GraphQLRequest.Context"/>.</summary>
    public object? Context { get; init; }

    public CancellationToken CancellationToken { get; init; }
}
