using System.Globalization;

namespace KnowledgeGraph.GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    /// <summary>Longer descriptions get lines of their own between the quotes.</summary>
    private const int MaxBlockLine = 70;

    public void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(c);
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
    }

    /// <summary>A block string where the value allows one (§2.9.4), else an escaped string.</summary>
    private void WriteBlockOrQuoted(string value)
    {
        if (!BlockString.CanHold(value))
        {
            WriteQuoted(value);
            return;
        }

        var lines = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n');
        _text.Append("\"\"\"");
        if (lines is [{ Length: <= MaxBlockLine } only] && only[^1] is not ('"' or '\\'))
        {
            _text.Append(only).Append("\"\"\"");
            return;
        }

        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                _text.Append('\n');
            }
            else
            {
                NewLine();
                _text.Append(line);
            }
        }

        NewLine();
        _text.Append("\"\"\"");
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name);
                break;
            case IntValueNode number:
                _text.Append(number.Value);
                break;
            case FloatValueNode number:
                _text.Append(number.Value);
                break;
            case StringValueNode { Block: true } text:
                WriteBlockOrQuoted(text.Value);
                break;
            case StringValueNode text:
                WriteQuoted(text.Value);
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode name:
                _text.Append(name.Value);
                break;
            case ListValueNode list:
                _text.Append('[');
                WriteJoined(list.Values, ", ");
                _text.Append(']');
                break;
            case ObjectValueNode { Fields.IsEmpty: true }:
                _text.Append("{}");
                break;
            case ObjectValueNode fields:
                _text.Append("{ ");
                WriteJoined(fields.Fields, ", ");
                _text.Append(" }");
                break;
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;
        }
    }
}
