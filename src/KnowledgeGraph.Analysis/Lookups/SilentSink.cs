using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Takes an answer and lets it fall; who wants something of it overrides that.</summary>
internal class SilentSink : IAnswerSink
{
    public virtual void Field(Slot slot) => Ignore();

    public virtual void BeginObject(ObjectShape shape) => Ignore();

    public virtual void EndObject() => Ignore();

    public virtual void BeginList() => Ignore();

    public virtual void EndList() => Ignore();

    public virtual void Null() => Ignore();

    public virtual void Boolean(bool value) => Ignore();

    public virtual void Number(long value) => Ignore();

    public virtual void Number(double value) => Ignore();

    public virtual void Numbers(ReadOnlySpan<int> values) => Ignore();

    public virtual void Numbers(ReadOnlySpan<double> values) => Ignore();

    public virtual void Text(ReadOnlySpan<byte> utf8) => Ignore();

    public virtual void Text(string value) => Ignore();

    public virtual void Id(ReadOnlySpan<byte> utf8) => Ignore();

    public virtual void Date(DateOnly value) => Ignore();

    public virtual void PartialDate(PartialDate value) => Ignore();

    public virtual void DateTime(DateTimeOffset value) => Ignore();

    public virtual void Decimal(decimal value) => Ignore();

    public virtual void Enum(EnumValue value) => Ignore();

    public virtual void BeginView(TraversalTime time) => Ignore();

    public virtual void EndView() => Ignore();

    public virtual void Warning(string code, string message) => Ignore();

    private static void Ignore()
    {
        // What isn't overridden is of no interest.
    }
}
