using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A value whose parts stand beside each other, or a list of such, whose parts are lists.</summary>
/// <param name="presence">The name of a part that is there when the value is.</param>
/// <param name="parts">The parts that are asked for, and the names that they stand under.</param>
internal sealed class CompositeReader(AttributeSlot slot, string presence, (ValuePartSlot Slot, string Name)[] parts) : SlotReader(slot)
{
    private readonly byte[] presence = Encoding.UTF8.GetBytes(presence);
    private readonly byte[][] names = [.. parts.Select(part => Encoding.UTF8.GetBytes(part.Name))];

    public override void Write(in CypherValue owner, IAnswerSink sink)
    {
        var known = owner[presence];
        if (!slot.Attribute.IsList)
        {
            if (known.IsNull)
            {
                sink.Null();
            }
            else
            {
                Write(owner, -1, sink);
            }

            return;
        }

        sink.BeginList();
        for (var i = 0; !known.IsNull && i < known.Count; i++)
        {
            Write(owner, i, sink);
        }

        sink.EndList();
    }

    private void Write(in CypherValue owner, int element, IAnswerSink sink)
    {
        sink.BeginObject(slot.Parts!);
        for (var i = 0; i < parts.Length; i++)
        {
            sink.Field(parts[i].Slot);
            var value = owner[names[i]];
            Write(parts[i].Slot.Part, element < 0 ? value : value[element], sink);
        }

        sink.EndObject();
    }

    private static void Write(ValuePart part, in CypherValue value, IAnswerSink sink)
    {
        if (part == ValuePart.AmountValue)
        {
            sink.Decimal(DecimalReader.Read(value));
        }
        else
        {
            sink.Text(value.Text);
        }
    }
}
