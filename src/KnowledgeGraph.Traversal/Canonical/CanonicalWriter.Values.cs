using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <content>Constants. Texts stand in quotes, so that nothing in them can be taken for structure.</content>
internal sealed partial class CanonicalWriter
{
    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                Quoted(words);
                break;
            case AmountBound bound:
                text.Append(bound.Name());
                break;
            default:
                text.Append(ValueText.Print(value));
                break;
        }
    }

    private void Quoted(string words)
    {
        text.Append('"');
        foreach (var character in words)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
            {
                text.Append("\\u").Append(((int)character).ToString("x4", null));
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }
}
