using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Collects what can't be served in one root field, so that a client hears of all of it at once.</summary>
internal sealed class Refusals
{
    private readonly List<GraphQLError> errors = [];

    /// <summary>What a part compiles to, or the default when it is refused; then nothing that is made of it may be run.</summary>
    public T? Try<T>(Func<T> compile)
    {
        try
        {
            return compile();
        }
        catch (GraphQLException refusal)
        {
            errors.AddRange(refusal.Errors.Where(IsNew));
            return default;
        }
    }

    /// <exception cref="GraphQLException">Something was refused: all of it, in the order in which it was come upon.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors.ToImmutableArray());
        }
    }

    /// <summary>A field that stands on several kinds may be refused on each.</summary>
    private bool IsNew(GraphQLError error) => !errors.Exists(
        known => known.Message == error.Message && known.Locations.AsSpan().SequenceEqual(error.Locations.AsSpan()));
}
