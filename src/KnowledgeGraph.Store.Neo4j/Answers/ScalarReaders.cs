using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Pushes a single value that isn't null.</summary>
internal delegate void WriteScalar(in CypherValue value, IAnswerSink sink);

/// <summary>How the values of each type are pushed.</summary>
internal static class Scalars
{
    public static WriteScalar Of(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Int => Integer,
        ValueType.Float => Float,
        ValueType.Boolean => static (in CypherValue value, IAnswerSink sink) => sink.Boolean(value.Boolean),
        ValueType.Date => Date,
        ValueType.DateTime => DateTime,
        ValueType.PartialDate => PartialDate,
        ValueType.Decimal => static (in CypherValue value, IAnswerSink sink) => sink.Decimal(DecimalReader.Read(value)),
        ValueType.Enum => new EnumReader(attribute.Enum!).Write,
        _ => Text,
    };

    public static void Text(in CypherValue value, IAnswerSink sink) => sink.Text(value.Text);

    public static void Integer(in CypherValue value, IAnswerSink sink) => sink.Number(value.Integer);

    public static void Float(in CypherValue value, IAnswerSink sink) => sink.Number(value.Float);

    public static void Date(in CypherValue value, IAnswerSink sink) => sink.Date(value.Date);

    public static void DateTime(in CypherValue value, IAnswerSink sink) => sink.DateTime(value.DateTime);

    public static void PartialDate(in CypherValue value, IAnswerSink sink) => sink.PartialDate(Model.PartialDate.Parse(value.String));
}

/// <summary>A single value or null.</summary>
internal sealed class ScalarReader(Slot slot, string name, WriteScalar write) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        if (value.IsNull)
        {
            sink.Null();
        }
        else
        {
            write(value, sink);
        }
    }
}

/// <summary>A list of single values; an empty one isn't stored.</summary>
internal sealed class ListReader(Slot slot, string name, WriteScalar write) : MemberReader(slot, name)
{
    protected override void WriteValue(in CypherValue value, IAnswerSink sink)
    {
        sink.BeginList();
        if (!value.IsNull)
        {
            foreach (var element in value)
            {
                write(element, sink);
            }
        }

        sink.EndList();
    }
}
