using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>Writes down what a store pushes, call by call.</summary>
public sealed class RecordingSink : IAnswerSink
{
    private readonly List<string> events = [];

    /// <summary>The calls so far, one text for each: `field name`, `text Alien`, `{ Film`, `}`, `[`, `]`.</summary>
    public IReadOnlyList<string> Events => events;

    public void Field(Slot slot) => events.Add("field " + slot.Key.Name);

    public void BeginObject(ObjectShape shape) => events.Add("{ " + shape.TypeName);

    public void EndObject() => events.Add("}");

    public void BeginList() => events.Add("[");

    public void EndList() => events.Add("]");

    public void Null() => events.Add("null");

    public void Boolean(bool value) => events.Add(value ? "true" : "false");

    public void Number(long value) => events.Add("number " + value.ToString(CultureInfo.InvariantCulture));

    public void Number(double value) => events.Add("float " + value.ToString("R", CultureInfo.InvariantCulture));

    public void Text(ReadOnlySpan<byte> utf8) => events.Add("text " + Encoding.UTF8.GetString(utf8));

    public void Text(string value) => events.Add("text " + value);

    public void Id(ReadOnlySpan<byte> utf8) => events.Add("id " + Encoding.UTF8.GetString(utf8));

    public void Date(DateOnly value) => events.Add("date " + DateText.Print(value));

    public void PartialDate(PartialDate value) => events.Add("partial " + value);

    public void DateTime(DateTimeOffset value) => events.Add("instant " + DateTimeText.Print(value));

    public void Decimal(decimal value) => events.Add("decimal " + DecimalText.Print(value));

    public void Enum(EnumValue value) => events.Add("enum " + value.Name);

    public void BeginView(TraversalTime time) => events.Add("view " + ViewSuffix.Of(time));

    public void EndView() => events.Add("view end");

    public void Warning(string code, string message) => events.Add($"warning {code} {message}");
}
