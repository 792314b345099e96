using System.Globalization;

namespace KnowledgeGraph.GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    /// <summary>Longer descriptions get lines of their own between the quotes.</summary>
    private const int MaxBlockLine = 70;

    public void WriteQuoted(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
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
        text.Append("\"\"\"");
        if (lines is [{ Length: <= MaxBlockLine } only] && only[^1] is not ('"' or '\\'))
        {
            text.Append(only).Append("\"\"\"");
            return;
        }

        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                text.Append('\n');
            }
            else
            {
                NewLine();
                text.Append(line);
            }
        }

        NewLine();
        text.Append("\"\"\"");
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                this.text.Append('$').Append(variable.Name);
                break;
            case IntValueNode number:
                this.text.Append(number.Value);
                break;
            case FloatValueNode number:
                this.text.Append(number.Value);
                break;
            case StringValueNode { Block: true } text:
                WriteBlockOrQuoted(text.Value);
                break;
            case StringValueNode text:
                WriteQuoted(text.Value);
                break;
            case BooleanValueNode boolean:
                this.text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                this.text.Append("null");
                break;
            case EnumValueNode name:
                this.text.Append(name.Value);
                break;
            case ListValueNode list:
                this.text.Append('[');
                WriteJoined(list.Values, ", ");
                this.text.Append(']');
                break;
            case ObjectValueNode { Fields.IsEmpty: true }:
                this.text.Append("{}");
                break;
            case ObjectValueNode fields:
                this.text.Append("{ ");
                WriteJoined(fields.Fields, ", ");
                this.text.Append(" }");
                break;
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                text.Append(named.Name);
                break;
            case ListTypeNode list:
                text.Append('[');
                WriteType(list.Type);
                text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                text.Append('!');
                break;
        }
    }
}
