using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Reads what <see cref="Compilation.LinksCypher"/> returns: numbers the nodes as they come.</summary>
internal sealed class LinkRows(ILinkSink sink)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public void Read(CypherResult result, CancellationToken cancellationToken)
    {
        for (var row = 0; row < result.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var columns = result.Rows[row];
            var subject = NumberOf(columns[0]);
            Read(subject, columns[1], isSymmetric: false);
            Read(subject, columns[2], isSymmetric: true);
        }
    }

    private void Read(int subject, in CypherValue objects, bool isSymmetric)
    {
        foreach (var value in objects)
        {
            sink.Link(subject, NumberOf(value), isSymmetric);
        }
    }

    private int NumberOf(in CypherValue id)
    {
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = id.Text;
        Span<char> characters = stackalloc char[text.Length];
        characters = characters[..Encoding.UTF8.GetChars(text, characters)];
        if (!known.TryGetValue(characters, out var number))
        {
            number = numbers.Count;
            numbers.Add(characters.ToString(), number);
            sink.Node(number, text);
        }

        return number;
    }
}
