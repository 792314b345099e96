namespace KnowledgeGraph.Traversals;

/// <summary>Who asks for an operation. The host finds out; the graph goes by the role and records the name.</summary>
/// <param name="Name">What a write records as its author.</param>
public sealed record Caller(string Name, CallerRole Role)
{
    /// <summary>Somebody who has shown no credential.</summary>
    public static Caller Anonymous { get; } = new("anonymous", CallerRole.None);

    public bool IsAnonymous => ReferenceEquals(this, Anonymous);

    /// <summary>Lets the caller pass who has the role, or one above it.</summary>
    /// <exception cref="TraversalException">
    /// <see cref="AccessErrorCodes.Unauthenticated"/> or <see cref="AccessErrorCodes.Forbidden"/>.
    /// </exception>
    public void Demand(CallerRole role)
    {
        if (Role >= role)
        {
            return;
        }

        throw IsAnonymous
            ? new TraversalException(
                AccessErrorCodes.Unauthenticated,
                $"This needs an API key or a token of the role {NameOf(role)}: send it as “Authorization: Bearer …”.")
            : new TraversalException(
                AccessErrorCodes.Forbidden, $"This needs the role {NameOf(role)}, and “{Name}” has {(Role is CallerRole.None ? "none" : $"the role {NameOf(Role)}")}.");
    }

    private static string NameOf(CallerRole role) => role.ToString().ToUpperInvariant();
}

/// <summary>What a caller may do. Each role may do what those before it may.</summary>
public enum CallerRole
{
    /// <summary>Whatever everybody may.</summary>
    None,

    /// <summary>Read, where reading isn't open to everybody.</summary>
    Reader,

    /// <summary>Write to the graph.</summary>
    Editor,

    /// <summary>Also say who is told of its changes.</summary>
    Admin,
}
