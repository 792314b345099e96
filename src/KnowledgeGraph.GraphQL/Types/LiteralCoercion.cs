using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Input coercion of values in documents ("Input Coercion" of each kind of type, §3.5–3.12 of the specification).
/// The result is null, a <see cref="bool"/>, <see cref="int"/>, <see cref="double"/> or <see cref="string"/> (also for
/// enums), what a scalar's codec makes, an <see cref="IReadOnlyList{T}"/> of such values, or an
/// <see cref="InputObject"/>.
/// </summary>
public static class LiteralCoercion
{
    private static readonly IReadOnlyDictionary<string, object?> NoVariables =
        ImmutableDictionary<string, object?>.Empty;

    /// <summary>The coerced value of a literal.</summary>
    /// <param name="literal">The value; a validated one is never refused but for what variables turn out to be.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The coerced values of the variables that were given or have a default.</param>
    /// <exception cref="CoercionException">The literal is not a value of the type.</exception>
    public static object? Coerce(
        ValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables = null)
    {
        variables ??= NoVariables;
        if (literal is VariableNode variable)
        {
            // Validation has made sure that the variable's type fits, so its value needs no second look but for null.
            return variables.GetValueOrDefault(variable.Name) ?? NullFor(type);
        }

        return literal is NullValueNode ? NullFor(type) : type.Nullable switch
        {
            ListType list => CoerceList(literal, list, variables),
            InputObjectType input => CoerceObject(literal, input, variables),
            EnumType values => CoerceEnum(literal, values),
            ScalarType scalar => scalar.Codec.ParseLiteral(literal),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private static object? NullFor(GraphQLType type) => type is NonNullType
        ? throw new CoercionException($"Expected value of non-null type \"{type}\" not to be null.")
        : null;

    /// <summary>A single value stands for the list of it (§3.11).</summary>
    private static object?[] CoerceList(
        ValueNode literal,
        ListType type,
        IReadOnlyDictionary<string, object?> variables)
    {
        if (literal is not ListValueNode list)
        {
            return [Coerce(literal, type.ItemType, variables)];
        }

        var items = new object?[list.Values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Coerce(list.Values[i], type.ItemType, variables);
        }

        return items;
    }

    private static InputObject CoerceObject(
        ValueNode literal,
        InputObjectType type,
        IReadOnlyDictionary<string, object?> variables)
    {
        if (literal is not ObjectValueNode value)
        {
            throw new CoercionException($"Expected value of type \"{type}\" to be an object, found: {literal}.");
        }

        foreach (var given in value.Fields)
        {
            if (!type.Fields.Contains(given.Name))
            {
                throw new CoercionException(
                    $"Expected value of type \"{type}\" not to include unknown field \"{given.Name}\", "
                    + $"found: {literal}.");
            }
        }

        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            var given = GivenValue(value, field.Name, variables);
            if (given is not null)
            {
                fields.Add(new(field.Name, Coerce(given, field.Type, variables)));
            }
            else if (field.HasDefault)
            {
                fields.Add(new(field.Name, field.CoercedDefault));
            }
            else if (field.IsRequired)
            {
                throw new CoercionException(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {literal}.");
            }
        }

        // A field that a missing variable leaves out still counts as one too many (§3.10.1).
        return type.IsOneOf && (value.Fields.Length != 1 || fields is not [{ Value: not null }])
            ? throw OneOfMismatch(type)
            : new InputObject(type, fields.DrainToImmutable());
    }

    /// <summary>The field's value; a variable without a value counts as leaving the field out.</summary>
    private static ValueNode? GivenValue(
        ObjectValueNode value,
        string name,
        IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var field in value.Fields)
        {
            if (field.Name == name)
            {
                return field.Value is VariableNode variable && !variables.ContainsKey(variable.Name)
                    ? null
                    : field.Value;
            }
        }

        return null;
    }

    private static string CoerceEnum(ValueNode literal, EnumType type) => literal switch
    {
        EnumValueNode value when type.Values.Contains(value.Value) => value.Value,
        EnumValueNode value => throw new CoercionException(
            $"Value \"{value.Value}\" does not exist in \"{type}\" enum."),
        _ => throw new CoercionException($"Enum \"{type}\" cannot represent non-enum value: {literal}."),
    };

    internal static CoercionException OneOfMismatch(InputObjectType type) => new(
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
        + "and the value for that field must be non-null.");
}
