using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>CoerceArgumentValues (specification, section 6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <param name="definitions">What the field takes.</param>
    /// <param name="nodes">What it was given.</param>
    /// <param name="owner">The field, for errors about what wasn't given.</param>
    /// <param name="variables">The operation's variables.</param>
    /// <param name="document">Where the nodes stand.</param>
    /// <exception cref="GraphQLException">The first argument whose value isn't one of its type, located.</exception>
    public static ArgumentValues Coerce(
        DefinitionList<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> nodes,
        SyntaxNode owner,
        VariableValues variables,
        DocumentNode document)
    {
        if (definitions.Count == 0)
        {
            return ArgumentValues.Empty;
        }
        Dictionary<string, object?> values = new(definitions.Count);
        foreach (InputValueDefinition definition in definitions)
        {
            ArgumentNode? node = Given(nodes, definition.Name);
            VariableNode? unset = node?.Value is VariableNode use && !variables.Has(use.Name) ? use : null;
            if (node is not null && unset is null)
            {
                values.Add(definition.Name, Coerce(definition, node.Value, variables, document));
            }
            else if (definition.HasDefault)
            {
                values.Add(definition.Name, definition.CoercedDefault);
            }
            else if (definition.Type is NonNullType)
            {
                throw Error(Missing(definition, unset), unset ?? owner, document);
            }
        }
        return new(values);
    }

    private static ArgumentNode? Given(ImmutableArray<ArgumentNode> nodes, string name)
    {
        foreach (ArgumentNode node in nodes)
        {
            if (node.Name == name)
            {
                return node;
            }
        }
        return null;
    }

    private static object? Coerce(
        InputValueDefinition definition, ValueNode value, VariableValues variables, DocumentNode document)
    {
        bool isNull = value is NullValueNode || (value is VariableNode use && variables[use.Name] is null);
        if (isNull && definition.Type is NonNullType)
        {
            string message = $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.";
            throw Error(message, value, document);
        }
        try
        {
            return LiteralCoercion.Coerce(value, definition.Type, variables.Values);
        }
        catch (CoercionException exception)
        {
            string message = $"Argument \"{definition.Name}\" has invalid value {value}. {exception.Message}";
            throw Error(message, value, document);
        }
    }

    private static string Missing(InputValueDefinition definition, VariableNode? unset)
    {
        string start = $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" ";
        return unset is null
            ? start + "was not provided."
            : start + $"was provided the variable \"${unset.Name}\" which was not provided a runtime value.";
    }

    private static GraphQLException Error(string message, SyntaxNode node, DocumentNode document) =>
        new(new GraphQLError(message, ErrorCodes.BadUserInput) { Locations = [document.LocationOf(node)] });
}
