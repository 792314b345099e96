using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <content>Errors and warnings with their places in the answer.</content>
public sealed partial class AnswerWriter
{
    private readonly int firstWarning;
    private readonly ImmutableArray<PathSegment> start;

    /// <summary>One that says what an earlier one of this answer said is left out, wherever it stands.</summary>
    public void Warning(string code, string message)
    {
        if (nulls.IsMuted)
        {
            return;
        }

        for (var i = firstWarning; i < response.Warnings.Count; i++)
        {
            if (response.Warnings[i].Code == code && response.Warnings[i].Message == message)
            {
                return;
            }
        }

        response.AddWarning(new GraphQLWarning(code, message) { Path = Path() });
    }

    private void AddNullError(in AnswerFrame frame)
    {
        var slot = frame.Slot!;
        var above = depth;
        while (frames[above].IsList)
        {
            above--;
        }

        var owner = frames[above];
        var message = $"Cannot return null for non-nullable field {owner.Shape?.TypeName ?? parentType}.{slot.Key.FieldName}.";
        response.AddError(new GraphQLError(message, ErrorCodes.NullInNonNullField) { Locations = slot.Key.Locations, Path = Path() });
    }

    /// <summary>The path of the value that is due, or else of the object that is open.</summary>
    private ImmutableArray<PathSegment> Path()
    {
        var path = ImmutableArray.CreateBuilder<PathSegment>(start.Length + depth + 1);
        path.AddRange(start);
        foreach (ref readonly var frame in frames.AsSpan(0, depth + 1))
        {
            if (frame.IsList)
            {
                path.Add(frame.Next);
            }
            else if (frame.Slot is { } slot)
            {
                path.Add(slot.Key.Name);
            }
        }

        return path.DrainToImmutable();
    }
}
