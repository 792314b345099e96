using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The values of an enum, which stand as their names.</summary>
internal sealed class EnumReader(EnumDefinition definition)
{
    private readonly byte[][] names = [.. definition.Values.Select(value => Encoding.UTF8.GetBytes(value.Name))];

    public void Write(in CypherValue value, IAnswerSink sink) => sink.Enum(definition.Values[IndexOf(value)]);

    /// <summary>The value's place in the declaration.</summary>
    public int IndexOf(in CypherValue value)
    {
        var text = value.Text;
        for (var i = 0; i < names.Length; i++)
        {
            if (text.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        throw new CypherException(CypherFailure.Malformed, $"“{value.String}” is no value of {definition}.");
    }
}
