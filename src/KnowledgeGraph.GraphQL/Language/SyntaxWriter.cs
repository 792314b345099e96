using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>The layout behind <see cref="Printer"/>.</summary>
internal sealed partial class SyntaxWriter
{
    /// <summary>A field with its arguments on one line is no longer than this.</summary>
    private const int MaxLineLength = 80;

    private readonly StringBuilder text = new();
    private int indent;

    public override string ToString() => text.ToString();

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
                text.Append(name.Value);
                break;
            case ArgumentNode argument:
                text.Append(argument.Name).Append(": ");
                Write(argument.Value);
                break;
            case ObjectFieldNode field:
                text.Append(field.Name).Append(": ");
                Write(field.Value);
                break;
            case DirectiveNode directive:
                text.Append('@').Append(directive.Name);
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
                text.Append(separator);
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

        text.Append(open);
        indent++;
        foreach (var node in nodes)
        {
            NewLine();
            Write(node);
        }

        indent--;
        NewLine();
        text.Append(close);
    }

    private void WriteArguments(ImmutableArray<ArgumentNode> arguments)
    {
        if (!arguments.IsEmpty)
        {
            text.Append('(');
            WriteJoined(arguments, ", ");
            text.Append(')');
        }
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        if (!directives.IsEmpty)
        {
            text.Append(' ');
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

    private void NewLine() => text.Append('\n').Append(' ', indent * 2);
}
