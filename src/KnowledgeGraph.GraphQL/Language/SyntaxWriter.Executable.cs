namespace KnowledgeGraph.GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    private bool WriteExecutable(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                return true;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                text.Append("fragment ").Append(fragment.Name).Append(" on ");
                WriteType(fragment.TypeCondition);
                WriteDirectives(fragment.Directives);
                WriteSelectionSet(fragment.SelectionSet);
                return true;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                return true;
            case SelectionSetNode set:
                WriteBlock(set.Selections, "{", "}");
                return true;
            case FieldNode field:
                WriteField(field);
                return true;
            case FragmentSpreadNode spread:
                text.Append("...").Append(spread.Name);
                WriteDirectives(spread.Directives);
                return true;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                return true;
            default:
                return false;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        if (operation is { Operation: OperationKind.Query, Name: null, Description: null }
            && operation.Directives.IsEmpty && operation.VariableDefinitions.IsEmpty)
        {
            Write(operation.SelectionSet);
            return;
        }

        text.Append(Keyword(operation.Operation));
        if (operation.Name is not null)
        {
            text.Append(' ').Append(operation.Name);
        }
        else if (!operation.VariableDefinitions.IsEmpty)
        {
            text.Append(' ');
        }

        WriteVariableDefinitions(operation);
        WriteDirectives(operation.Directives);
        WriteSelectionSet(operation.SelectionSet);
    }

    private void WriteVariableDefinitions(OperationDefinitionNode operation)
    {
        var variables = operation.VariableDefinitions;
        if (variables.Any(static variable => variable.Description is not null))
        {
            WriteBlock(variables, "(", ")");
        }
        else if (!variables.IsEmpty)
        {
            text.Append('(');
            WriteJoined(variables, ", ");
            text.Append(')');
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        text.Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            text.Append(" = ");
            Write(value);
        }
    }

    private void WriteField(FieldNode field)
    {
        var start = text.Length;
        if (field.Alias is not null)
        {
            text.Append(field.Alias).Append(": ");
        }

        text.Append(field.Name);
        var nameEnd = text.Length;
        WriteArguments(field.Arguments);
        if (text.Length - start > MaxLineLength)
        {
            text.Length = nameEnd;
            WriteBlock(field.Arguments, "(", ")");
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            WriteSelectionSet(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            text.Append(" on ");
            WriteType(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode set)
    {
        text.Append(' ');
        Write(set);
    }

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
