using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Pushes the value of one slot, which it finds in the map that its object came as.</summary>
internal abstract class SlotReader(Slot slot)
{
    public Slot Slot { get; } = slot;

    public abstract void Write(in CypherValue owner, IAnswerSink sink);
}

/// <summary>A value that stands in the map under a name.</summary>
internal abstract class MemberReader(Slot slot, string name) : SlotReader(slot)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes(name);

    public sealed override void Write(in CypherValue owner, IAnswerSink sink) => WriteValue(owner[name], sink);

    protected abstract void WriteValue(in CypherValue value, IAnswerSink sink);
}

/// <summary>What is never there.</summary>
internal sealed class AbsentReader(Slot slot) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink) => sink.Null();
}

/// <summary>A text that is the same for all.</summary>
internal sealed class ConstantReader(Slot slot, string text) : SlotReader(slot)
{
    public override void Write(in CypherValue owner, IAnswerSink sink) => sink.Text(text);
}

internal sealed class IdReader(Slot slot, string name) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink) => sink.Id(value.Text);
}
