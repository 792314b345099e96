using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Makes the cursors of items out of what came of them.</summary>
/// <param name="keys">The names under which the order's keys stand.</param>
/// <param name="id">The name under which the id stands.</param>
internal sealed class CursorWriter(ImmutableArray<OrderKey> order, (string Name, FieldTypeCypher Type)[] keys, string id)
{
    private const int OnStack = 512;

    private readonly CursorCodec codec = order.IsEmpty ? CursorCodec.ById : new CursorCodec(order);
    private readonly byte[][] names = [.. keys.Select(key => Encoding.UTF8.GetBytes(key.Name))];
    private readonly byte[] id = Encoding.UTF8.GetBytes(id);

    public void Write(in CypherValue item, IAnswerSink sink)
    {
        var values = keys.Length == 0 ? [] : new object?[keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = item[names[i]];
            values[i] = value.IsNull ? null : keys[i].Type.Read(value);
        }

        Span<byte> cursor = stackalloc byte[OnStack];
        var length = codec.Encode(values, item[id].Text, cursor);
        while (length < 0)
        {
            cursor = new byte[cursor.Length * 4];
            length = codec.Encode(values, item[id].Text, cursor);
        }

        sink.Text(cursor[..length]);
    }
}
