using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// The events of a YAML text. On some damaged files the library's parser fails with exceptions that are meant for its own
/// mistakes; here each of its failures is a <see cref="YamlException"/> with a place.
/// </summary>
internal sealed class GuardedParser(string text) : IParser
{
    private readonly Parser parser = new(new Scanner(new StringReader(text), skipComments: true));

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception failure) when (failure is not (YamlException or OutOfMemoryException))
        {
            var mark = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(mark, mark, failure.Message, failure);
        }
    }
}
