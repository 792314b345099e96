using System.Text;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Writes a draft in a layout that chance decides, so that tokens stand at all kinds of places.</summary>
internal sealed class DraftWriter(Random random)
{
    private readonly StringBuilder text = new();

    public static string Write(DraftDocument document, Random random)
    {
        DraftWriter writer = new(random);
        writer.Write(document);
        return writer.text.ToString();
    }

    public static string Write(DraftValue value, Random random)
    {
        DraftWriter writer = new(random);
        writer.Write(value);
        return writer.text.ToString();
    }

    private void Write(DraftDocument document)
    {
        List<Action> definitions =
        [
            .. document.Operations.Select(operation => (Action)(() => Write(operation))),
            .. document.Fragments.Select(fragment => (Action)(() => Write(fragment))),
            .. document.Others.Select(other => (Action)(() => Put(other))),
        ];
        if (random.Next(4) == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(definitions));
        }
        definitions.ForEach(write => write());
    }

    private void Write(DraftOperation operation)
    {
        Put(operation.Description);
        bool isShort = operation is { Kind: Language.OperationKind.Query, Name: null, Description: null, Variables.Count: 0, Directives.Count: 0 };
        if (!isShort || random.Next(2) == 0)
        {
            Put(operation.Kind.ToString().ToLowerInvariant());
            Put(operation.Name);
        }
        if (operation.Variables.Count > 0)
        {
            Put("(");
            operation.Variables.ForEach(Write);
            Put(")");
        }
        Write(operation.Directives);
        Write(operation.Selections);
    }

    private void Write(DraftVariable variable)
    {
        Put("$" + variable.Name);
        Put(":");
        Put(variable.Type);
        if (variable.Default is not null)
        {
            Put("=");
            Write(variable.Default);
        }
        Write(variable.Directives);
    }

    private void Write(DraftFragment fragment)
    {
        Put(fragment.Description);
        Put("fragment");
        Put(fragment.Name);
        Put("on");
        Put(fragment.Condition);
        Write(fragment.Directives);
        Write(fragment.Selections);
    }

    private void Write(List<DraftSelection> selections)
    {
        Put("{");
        selections.ForEach(Write);
        Put("}");
    }

    private void Write(DraftSelection selection)
    {
        switch (selection)
        {
            case DraftField field:
                Put(field.Alias);
                Put(field.Alias is null ? null : ":");
                Put(field.Name);
                WriteArguments(field.Arguments, "(", ")");
                break;
            case DraftInline inline:
                Put("...");
                Put(inline.Condition is null ? null : "on");
                Put(inline.Condition);
                break;
            case DraftSpread spread:
                Put("...");
                Put(spread.Name);
                break;
        }
        Write(selection.Directives);
        if (selection.Selections is { } inner)
        {
            Write(inner);
        }
    }

    private void Write(List<DraftDirective> directives)
    {
        foreach (DraftDirective directive in directives)
        {
            Put("@");
            Put(directive.Name);
            WriteArguments(directive.Arguments, "(", ")");
        }
    }

    private void WriteArguments(List<DraftArgument> arguments, string open, string close)
    {
        if (arguments.Count == 0 && open == "(")
        {
            return;
        }
        Put(open);
        foreach (DraftArgument argument in arguments)
        {
            Put(argument.Name);
            Put(":");
            Write(argument.Value);
        }
        Put(close);
    }

    private void Write(DraftValue value)
    {
        if (value is { Text.Length: 0, Items: { } items })
        {
            Put("[");
            items.ForEach(Write);
            Put("]");
        }
        else if (value is { Text.Length: 0, Fields: { } fields })
        {
            WriteArguments(fields, "{", "}");
        }
        else
        {
            Put(value.Text);
        }
    }

    private void Put(string? token)
    {
        if (token is not null)
        {
            text.Append(token).Append(random.Next(24) switch
            {
                0 => "\n",
                1 => "\r\n",
                2 => ", ",
                3 => "\t",
                4 => " # { so it is }\n",
                5 => "\n    ",
                6 => "\uFEFF ",
                7 => "\r",
                8 => "#\u00e9\U0001F600\n",
                _ => " ",
            });
        }
    }
}
