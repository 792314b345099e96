using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the values that a model writes as GraphQL literals.</summary>
internal static class LiteralReader
{
    public static bool TryRead(
        ValueNode literal, AttributeDefinition attribute, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (!attribute.IsList)
        {
            return TryReadOne(literal, attribute, out value, out error);
        }

        value = null;
        error = literal is ListValueNode ? null : $"write a list, such as [{literal}].";
        if (literal is not ListValueNode list)
        {
            return error is null;
        }

        var elements = ImmutableArray.CreateBuilder<object>();
        foreach (var element in list.Values)
        {
            if (!TryReadOne(element, attribute, out var read, out error))
            {
                return false;
            }

            elements.Add(read);
        }

        value = elements.ToImmutable();
        return true;
    }

    private static bool TryReadOne(
        ValueNode literal, AttributeDefinition attribute, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = (literal, attribute.Type) switch
        {
            (EnumValueNode node, ValueType.Enum) => node.Value,
            (BooleanValueNode, ValueType.Boolean) or (IntValueNode, ValueType.Int) => literal.ToString(),
            (IntValueNode or FloatValueNode, ValueType.Float) => literal.ToString(),
            (StringValueNode node, not (ValueType.Enum or ValueType.Boolean or ValueType.Int or ValueType.Float)) => node.Value,
            _ => null,
        };
        if (text is not null)
        {
            return ValueText.TryParse(attribute, text, out value, out error);
        }

        value = null;
        error = $"write {Expected(attribute)}, not {literal}.";
        return false;
    }

    private static string Expected(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Enum => $"one of {string.Join(", ", attribute.Enum!.Values)}",
        ValueType.Boolean => "true or false",
        ValueType.Int => "a whole number",
        ValueType.Float => "a number",
        _ => "a text in quotes",
    };
}
