using System.Buffers;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Turns the values that a store pushes into response bytes, once, straight into the response: response keys, type names, the
/// view that ids carry, formats, nulls where the schema allows none (GraphQL specification, September 2025, section 6.4.4) and
/// their located errors. For one root field; not for use by two threads at a time.
/// </summary>
/// <remarks>
/// A store that pushes something else than the shapes say gets an <see cref="InvalidOperationException"/> that says what.
/// Inside what became null the rest is ignored, unchecked.
/// </remarks>
public sealed partial class AnswerWriter : IAnswerSink, IDisposable
{
    private readonly ResponseWriter response;
    private readonly NullPropagation nulls;
    private readonly string parentType;
    private AnswerFrame[] frames = ArrayPool<AnswerFrame>.Shared.Rent(16);
    private int depth;

    /// <param name="response">Stands where the root field's value goes.</param>
    /// <param name="time">The traversal's view, which ids carry.</param>
    public AnswerWriter(ResponseWriter response, AnswerField field, TraversalTime time)
    {
        this.response = response;
        nulls = response.Nulls;
        nulls.Reset();
        parentType = field.ParentType;
        start = field.Path;
        firstWarning = response.Warnings.Count;
        ownView = time;
        viewLength = ViewSuffix.Write(time, view);
        frames[0] = new AnswerFrame { Kind = AnswerFrameKind.Root, Slot = field.Slot };
    }

    /// <summary>Writes a whole answer.</summary>
    /// <inheritdoc cref="AnswerWriter(ResponseWriter, AnswerField, TraversalTime)"/>
    public static void Write(IAnswer answer, ResponseWriter response, AnswerField field, TraversalTime time)
    {
        using var writer = new AnswerWriter(response, field, time);
        answer.WriteTo(writer);
        writer.Finish();
    }

    /// <summary>Says that the store is done; throws when it has left out something.</summary>
    public void Finish()
    {
        if (depth > 0 || frames[0].Slot is not null)
        {
            throw AnswerFaults.Unfinished();
        }
    }

    public void Dispose()
    {
        ArrayPool<AnswerFrame>.Shared.Return(frames, clearArray: true);
        frames = [];
    }

    public void Field(Slot slot)
    {
        if (nulls.IsMuted)
        {
            return;
        }

        ref var top = ref frames[depth];
        WriteTypeNames(ref top);
        if (top.Shape is not { } shape
            || top.Slot is not null
            || top.Next == shape.Slots.Length
            || !ReferenceEquals(shape.Slots[top.Next], slot))
        {
            throw AnswerFaults.WrongField(slot, top);
        }

        top.Next++;
        top.Slot = slot;
        response.Key(slot.Key.Utf8.Span);
    }

    public void BeginObject(ObjectShape shape)
    {
        if (Begin(isList: false))
        {
            response.BeginObject();
        }

        Push(new AnswerFrame { Kind = AnswerFrameKind.Object, Shape = shape });
    }

    public void EndObject()
    {
        if (!nulls.IsMuted)
        {
            ref var top = ref frames[depth];
            if (top.Kind != AnswerFrameKind.Object)
            {
                throw AnswerFaults.WrongEnd("an object");
            }

            WriteTypeNames(ref top);
            if (top.Slot is not null || top.Next < top.Shape!.Slots.Length)
            {
                throw AnswerFaults.MissingField(top);
            }

            response.EndObject();
        }

        Leave();
    }

    public void BeginList()
    {
        var (slot, isInner) = (frames[depth].Slot, frames[depth].IsList);
        if (Begin(isList: true))
        {
            response.BeginArray();
        }

        Push(new AnswerFrame { Kind = isInner ? AnswerFrameKind.InnerList : AnswerFrameKind.List, Slot = slot });
    }

    public void EndList()
    {
        if (!nulls.IsMuted)
        {
            if (!frames[depth].IsList)
            {
                throw AnswerFaults.WrongEnd("a list");
            }

            response.EndArray();
        }

        Leave();
    }

    /// <summary>Writes the type names that are due; a store pushes nothing for them.</summary>
    private void WriteTypeNames(ref AnswerFrame frame)
    {
        if (frame.Shape is not { } shape || frame.Slot is not null)
        {
            return;
        }

        while (frame.Next < shape.Slots.Length && shape.Slots[frame.Next] is TypeNameSlot slot)
        {
            response.Key(slot.Key.Utf8.Span);
            response.Name(shape.TypeName);
            frame.Next++;
        }
    }

    /// <summary>Opens a position for an object or a list.</summary>
    /// <returns>Whether it is to be written.</returns>
    private bool Begin(bool isList)
    {
        if (nulls.IsMuted)
        {
            nulls.Enter(nullable: true);
            return false;
        }

        nulls.Enter(Position(isList).AllowsNull);
        return true;
    }

    /// <summary>Where the next value goes; throws when none of this form may stand there.</summary>
    private ref AnswerFrame Position(bool isList)
    {
        ref var top = ref frames[depth];
        if (top.Slot is null)
        {
            throw AnswerFaults.NoValueDue(top);
        }

        if (top.ExpectsList != isList)
        {
            throw AnswerFaults.WrongForm(top);
        }

        return ref top;
    }

    private void Push(AnswerFrame frame)
    {
        if (++depth == frames.Length)
        {
            var larger = ArrayPool<AnswerFrame>.Shared.Rent(depth * 2);
            frames.AsSpan(0, depth).CopyTo(larger);
            ArrayPool<AnswerFrame>.Shared.Return(frames, clearArray: true);
            frames = larger;
        }

        frames[depth] = frame;
    }

    private void Leave()
    {
        if (depth == 0)
        {
            throw AnswerFaults.WrongEnd("something");
        }

        depth--;
        nulls.Leave();
        if (!nulls.IsMuted)
        {
            Advance();
        }
    }

    /// <summary>Says that the value that was due is written.</summary>
    private void Advance()
    {
        ref var top = ref frames[depth];
        if (top.IsList)
        {
            top.Next++;
        }
        else
        {
            top.Slot = null;
        }
    }
}
