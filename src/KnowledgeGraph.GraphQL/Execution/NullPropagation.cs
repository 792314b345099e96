namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Null propagation (specification, section 6.4.4) for writers that are pushed events instead of calling themselves:
/// a stack of the positions that are open. A null in a position of non-null type takes back what was written since the
/// nearest open position of nullable type, puts a null there, and mutes the writer until that position is left.
/// </summary>
/// <remarks>
/// A caller brackets each composite value: <see cref="Enter"/> right before it, <see cref="Leave"/> right after it. While
/// <see cref="IsMuted"/>, it writes nothing but keeps bracketing.
/// </remarks>
public sealed class NullPropagation(ResponseWriter writer)
{
    private const int NotMuted = -1;

    private Position[] open = new Position[16];
    private int depth;
    private int mutedAt = NotMuted;

    /// <summary>Whether what is pushed now lies inside a value that became null.</summary>
    public bool IsMuted => mutedAt != NotMuted;

    /// <summary>Whether a null went through the outermost position: the whole value is null, and its parent must know.</summary>
    public bool ReachedRoot { get; private set; }

    /// <summary>Opens a position; its value is written next.</summary>
    public void Enter(bool nullable)
    {
        if (depth == open.Length)
        {
            Array.Resize(ref open, depth * 2);
        }
        open[depth++] = new(writer.Mark(), nullable);
    }

    /// <summary>Closes the position that was opened last.</summary>
    public void Leave()
    {
        depth--;
        if (mutedAt == depth)
        {
            mutedAt = NotMuted;
        }
    }

    /// <summary>
    /// Says that a position of non-null type, whose bracket is not open, has no value. The caller has added the error.
    /// </summary>
    public void Fail()
    {
        if (IsMuted)
        {
            return;
        }
        int nearest = depth - 1;
        while (nearest > 0 && !open[nearest].Nullable)
        {
            nearest--;
        }
        if (nearest < 0)
        {
            ReachedRoot = true;
            return;
        }
        ReachedRoot = !open[nearest].Nullable;
        writer.Rewind(open[nearest].Mark);
        writer.Null();
        mutedAt = nearest;
    }

    /// <summary>Forgets all positions, for the next value.</summary>
    public void Reset()
    {
        depth = 0;
        mutedAt = NotMuted;
        ReachedRoot = false;
    }

    private readonly record struct Position(ResponseMark Mark, bool Nullable);
}
