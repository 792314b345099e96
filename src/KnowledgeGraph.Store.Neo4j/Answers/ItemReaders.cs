using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Pushes an object whose values all stand in one map.</summary>
internal sealed class ObjectReader(ObjectShape shape, SlotReader[] slots)
{
    public void Write(in CypherValue value, IAnswerSink sink)
    {
        sink.BeginObject(shape);
        foreach (var slot in slots)
        {
            sink.Field(slot.Slot);
            slot.Write(value, sink);
        }

        sink.EndObject();
    }
}

/// <summary>Pushes a node or a claim of whichever kind: the id begins with it.</summary>
/// <param name="kinds">The objects by what ids begin with; where there is but one, no id is needed.</param>
/// <param name="id">The name that the id stands under, or null when the kind needs no telling.</param>
internal sealed class ItemReader((string Prefix, ObjectReader Object)[] kinds, string? id)
{
    private readonly (byte[] Prefix, ObjectReader Object)[] kinds =
        [.. kinds.Select(kind => (Encoding.UTF8.GetBytes(kind.Prefix + "~"), kind.Object))];

    private readonly byte[]? id = id is null ? null : Encoding.UTF8.GetBytes(id);

    /// <summary>Pushes the item, or null where there is none or it can't stand here.</summary>
    public void Write(in CypherValue item, IAnswerSink sink)
    {
        if (!item.IsNull && Find(item) is { } found)
        {
            found.Write(item, sink);
        }
        else
        {
            sink.Null();
        }
    }

    private ObjectReader? Find(in CypherValue item)
    {
        if (id is null)
        {
            return kinds.Length == 0 ? null : kinds[0].Object;
        }

        var text = item[id].Text;
        foreach (var (prefix, found) in kinds)
        {
            if (text.StartsWith(prefix))
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>A node or a claim that stands in the map of the one that leads to it.</summary>
internal sealed class ItemMemberReader(Slot slot, string name, ItemReader item) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink) => item.Write(value, sink);
}

/// <summary>Nodes or claims that stand in a list.</summary>
internal sealed class ItemListReader(Slot slot, string name, ItemReader item) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var element in value)
        {
            item.Write(element, sink);
        }

        sink.EndList();
    }
}

/// <summary>Objects that stand in a list.</summary>
internal sealed class ObjectListReader(Slot slot, string name, ObjectReader item) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var element in value)
        {
            item.Write(element, sink);
        }

        sink.EndList();
    }
}
