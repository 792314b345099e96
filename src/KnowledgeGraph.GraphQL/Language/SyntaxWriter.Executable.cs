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
                _text.Append("fragment ").Append(fragment.Name).Append(" on ");
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
                _text.Append("...").Append(spread.Name);
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

        _text.Append(Keyword(operation.Operation));
        if (operation.Name is not null)
        {
            _text.Append(' ').Append(operation.Name);
        }
        else if (!operation.VariableDefinitions.IsEmpty)
        {
            _text.Append(' ');
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
            _text.Append('(');
            WriteJoined(variables, ", ");
            _text.Append(')');
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        _text.Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            Write(value);
        }
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        if (field.Alias is not null)
        {
            _text.Append(field.Alias).Append(": ");
        }

        _text.Append(field.Name);
        var nameEnd = _text.Length;
        WriteArguments(field.Arguments);
        if (_text.Length - start > MaxLineLength)
        {
            _text.Length = nameEnd;
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
        _text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            _text.Append(" on ");
            WriteType(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode set)
    {
        _text.Append(' ');
        Write(set);
    }

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
