using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>The layout behind <see cref="Printer"/>.</summary>
internal sealed partial class SyntaxWriter
{
    /// <summary>A field with its arguments on one line is no longer than this.</summary>
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _indent;

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteJoined(document.Definitions, "\n\n");
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case NameNode name:
                _text.Append(name.Value);
                break;
            case ArgumentNode argument:
                _text.Append(argument.Name).Append(": ");
                Write(argument.Value);
                break;
            case ObjectFieldNode field:
                _text.Append(field.Name).Append(": ");
                Write(field.Value);
                break;
            case DirectiveNode directive:
                _text.Append('@').Append(directive.Name);
                WriteArguments(directive.Arguments);
                break;
            default:
                if (!WriteExecutable(node))
                {
                    WriteTypeSystem(node);
                }

                break;
        }
    }

    private void WriteJoined<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(separator);
            }

            Write(nodes[i]);
        }
    }

    /// <summary>Braces around one node per line; nothing when there is none.</summary>
    private void WriteBlock<T>(ImmutableArray<T> nodes, string open, string close)
        where T : SyntaxNode
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        _text.Append(open);
        _indent++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indent--;
        NewLine();
        _text.Append(close);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (!arguments.IsEmpty)
        {
            _text.Append('(');
            WriteJoined(arguments, ", ");
            _text.Append(')');
        }
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        if (!directives.IsEmpty)
        {
            _text.Append(' ');
            WriteJoined(directives, " ");
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
        {
            return;
        }

        WriteBlockOrQuoted(description.Value);
        NewLine();
    }

    private void NewLine() => _text.Append('\n').Append(' ', _indent * 2);
}
