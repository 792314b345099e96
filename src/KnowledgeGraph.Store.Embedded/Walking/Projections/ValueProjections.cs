using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>An attribute: a scalar or a list of scalars.</summary>
internal sealed class AttributeProjection(AttributeSlot slot, Column column) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        if (!column.TryWrite(item.Row, walk.Sink))
        {
            walk.Sink.Null();
        }
    }
}

/// <summary>An attribute that the item's kind doesn't have.</summary>
internal sealed class AbsentProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => walk.Sink.Null();
}

/// <summary>An attribute of a composite type, or a list of such values.</summary>
internal sealed class CompositeProjection(AttributeSlot slot, Column column, ObjectShape shape) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        if (column is not ListColumn list)
        {
            Write(walk.Sink, column.Get(item.Row));
            return;
        }

        walk.Sink.BeginList();
        var start = list.Start(item.Row);
        for (var i = 0; i < list.Count(item.Row); i++)
        {
            Write(walk.Sink, list.Elements.Get(start + i));
        }

        walk.Sink.EndList();
    }

    private void Write(IAnswerSink sink, object? value)
    {
        if (value is null)
        {
            sink.Null();
            return;
        }

        sink.BeginObject(shape);
        foreach (var slot in shape.Slots)
        {
            if (slot is ValuePartSlot part)
            {
                sink.Field(slot);
                Write(sink, part.Part, value);
            }
        }

        sink.EndObject();
    }

    private static void Write(IAnswerSink sink, ValuePart part, object value)
    {
        switch (part)
        {
            case ValuePart.AmountValue:
                sink.Decimal(((Amount)value).Value);
                break;
            case ValuePart.AmountUnit:
                sink.Text(((Amount)value).Unit);
                break;
            case ValuePart.AmountBound:
                sink.Text(((Amount)value).Bound.Name());
                break;
            case ValuePart.IdentifierScheme:
                sink.Text(((Identifier)value).Scheme);
                break;
            default:
                sink.Text(((Identifier)value).Value);
                break;
        }
    }
}

/// <summary>A built-in field that is a date or an instant.</summary>
internal sealed class BuiltInProjection(BuiltInSlot slot, Field field) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => field.Write(walk.View, item, walk.Sink);
}

internal sealed class NodeIdProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => walk.Sink.Id(walk.View.Nodes.IdOf(item.Index));
}

internal sealed class NodeKeyProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => walk.Sink.Text(walk.View.Nodes.KeyUtf8Of(item.Index));
}

/// <summary>The author of the revision that recorded a claim.</summary>
internal sealed class RecordedByProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) =>
        walk.Sink.Text(walk.View.Graph.Revisions.AuthorOf(walk.View.Claims.RecordedIn(item.Index)));
}

/// <summary>Why a claim was retracted, as far as the view's revision knows.</summary>
internal sealed class RetractionReasonProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        var claims = walk.View.Claims;
        if (claims.RetractedIn(item.Index) <= walk.View.Revision && claims.ReasonOf(item.Index) is { } reason)
        {
            walk.Sink.Text(reason);
        }
        else
        {
            walk.Sink.Null();
        }
    }
}

internal sealed class ClaimIdProjection(Slot slot) : SlotProjection(slot)
{
    [SkipLocalsInit]
    public override void Write(Walk walk, in Item item)
    {
        var ids = walk.View.Claims.Ids;
        Span<byte> text = stackalloc byte[ids.MaxLength];
        walk.Sink.Id(text[..ids.Write(item.Index, text)]);
    }
}

internal sealed class ClaimKeyProjection(Slot slot) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item)
    {
        var claims = walk.View.Claims;
        if (claims.Keys.Of(item.Index) is { } key)
        {
            walk.Sink.Text(key);
            return;
        }

        Span<byte> text = stackalloc byte[claims.Ids.MaxLength];
        walk.Sink.Text(text[..claims.Ids.Write(item.Index, text)]);
    }
}

internal sealed class PredicateProjection(Slot slot, string predicate) : SlotProjection(slot)
{
    public override void Write(Walk walk, in Item item) => walk.Sink.Text(predicate);
}
