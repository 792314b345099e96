using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Runs resolvers for a root field and everything below it: ExecuteField and CompleteValue (specification, section 6.4). The
/// fields of an object are all started before the first is awaited.
/// </summary>
/// <remarks>
/// A completed position holds its value, or null, or <see cref="Nulled"/> when its type is non-null and it has no value, which
/// passes on to the position above.
/// </remarks>
internal sealed class ResolverRun(
    Schema schema,
    ResolverMap resolvers,
    EngineOptions options,
    VariableValues variables,
    object? context,
    CancellationToken cancellationToken)
{
    private readonly ConcurrentQueue<GraphQLError> errors = new();

    public IReadOnlyCollection<GraphQLError> Errors => errors;

    public async ValueTask<object?> ExecuteFieldAsync(FieldPlan field, object? source, ResponsePath path)
    {
        object? value;
        try
        {
            value = await ResolveAsync(field, source, path);
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            return Failed(exception, field, field.Definition.Type, path);
        }
        return await CompletePositionAsync(field.Definition.Type, field, value, path);
    }

    private ValueTask<object?> ResolveAsync(FieldPlan field, object? source, ResponsePath path)
    {
        string name = field.Definition.Name;
        FieldResolver resolver = resolvers.FieldOrNull(field.ParentType.Name, name) ?? DefaultResolver.Of(field);
        return resolver(new ResolveContext
        {
            Source = source,
            Field = field,
            Arguments = field.CoerceArguments(variables),
            Variables = variables,
            Schema = schema,
            Path = path,
            Context = context,
            CancellationToken = cancellationToken,
        });
    }

    private async ValueTask<object?> CompletePositionAsync(
        GraphQLType type, FieldPlan field, object? value, ResponsePath path)
    {
        object? completed = null;
        if (value is not null)
        {
            try
            {
                completed = await CompleteAsync(type.Nullable, field, value, path);
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                return Failed(exception, field, type, path);
            }
        }
        if (type is not NonNullType)
        {
            return completed is Nulled ? null : completed;
        }
        if (completed is null)
        {
            errors.Enqueue(FieldErrors.NullInNonNull(field, path.ToImmutableArray()));
        }
        return completed ?? Nulled.Instance;
    }

    private ValueTask<object?> CompleteAsync(GraphQLType type, FieldPlan field, object value, ResponsePath path)
    {
        if (type is ListType list)
        {
            return CompleteListAsync(list, field, value, path);
        }
        NamedType named = type.Named;
        if (named.IsLeaf)
        {
            return new(LeafCompletion.Complete(named, value));
        }
        ObjectType objectType = named as ObjectType ?? ObjectTypeOf(named, field, value);
        return CompleteObjectAsync(field.Selection!.For(objectType), value, path);
    }

    private async ValueTask<object?> CompleteListAsync(ListType type, FieldPlan field, object value, ResponsePath path)
    {
        if (value is string or not IEnumerable)
        {
            throw new InvalidOperationException(
                $"{field.ParentType}.{field.Definition} is a list, but its resolver answered a {value.GetType()}.");
        }
        List<ValueTask<object?>> started = [];
        foreach (object? item in (IEnumerable)value)
        {
            started.Add(CompletePositionAsync(type.ItemType, field, item, path.Append(started.Count)));
        }
        object?[] items = new object?[started.Count];
        return await AllAsync(started, items) ? items : Nulled.Instance;
    }

    private async ValueTask<object?> CompleteObjectAsync(
        ImmutableArray<FieldPlan> fields, object source, ResponsePath path)
    {
        List<ValueTask<object?>> started = new(fields.Length);
        foreach (FieldPlan field in fields)
        {
            started.Add(ExecuteFieldAsync(field, source, path.Append(field.ResponseKey)));
        }
        object?[] values = new object?[fields.Length];
        return await AllAsync(started, values) ? new ResolvedObject(fields, values) : Nulled.Instance;
    }

    /// <returns>Whether every position has a value that it may have.</returns>
    private static async ValueTask<bool> AllAsync(List<ValueTask<object?>> started, object?[] values)
    {
        bool complete = true;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = await started[i];
            complete &= values[i] is not Nulled;
        }
        return complete;
    }

    /// <summary>ResolveAbstractType (specification, section 6.4.3).</summary>
    private ObjectType ObjectTypeOf(NamedType type, FieldPlan field, object value)
    {
        string? name = resolvers.TypeOrNull(type.Name) is { } resolver
            ? resolver(value, context)
            : (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string;
        return name is not null && schema.Types.Find(name) is ObjectType found && schema.IsMember(type, found)
            ? found
            : throw new InvalidOperationException(
                $"{field.ParentType}.{field.Definition} is a {type}, but its value's type is {name ?? "unknown"}.");
    }

    private object? Failed(Exception exception, FieldPlan field, GraphQLType type, ResponsePath path)
    {
        Exception shown = exception is CoercionException
            ? new GraphQLException(exception.Message, ErrorCodes.InternalServerError)
            : exception;
        foreach (GraphQLError error in
            FieldErrors.From(shown, field, path.ToImmutableArray(), timedOut: false, options.OnException))
        {
            errors.Enqueue(error);
        }
        return type is NonNullType ? Nulled.Instance : null;
    }

    private bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
