using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>Turns the coerced values of an input into those of records.</summary>
internal sealed class ValueReader(UserErrors errors)
{
    /// <summary>The values of all attributes; what isn't given has its default.</summary>
    public ImmutableArray<object?> ReadAll(ImmutableArray<AttributeDefinition> attributes, InputObject given, InputPath path) =>
        [.. attributes.Select(attribute =>
            Read(attribute, given.GetValueOrDefault(attribute.Name), path.Append(attribute.Name)) ?? attribute.ValueWhenAbsent)];

    /// <summary>The keys of the nodes that are named; null where there is none.</summary>
    public static ImmutableArray<string?> ReadAll(ImmutableArray<ReferenceDefinition> references, InputObject given) =>
        [.. references.Select(reference => given.GetValueOrDefault(reference.Name) is string node ? KeyOf(node) : null)];

    /// <summary>An attribute's value; null when it was given as such, or is no value.</summary>
    public object? Read(AttributeDefinition attribute, object? given, InputPath path) => given switch
    {
        null => null,
        IReadOnlyList<object?> list => ReadList(attribute, list, path),
        _ => ReadOne(attribute, given, path),
    };

    /// <summary>
    /// The key of the node that a client names by key or id, whatever view the id carries. What can be neither stays as it is: the
    /// record's own checks refuse it.
    /// </summary>
    public static string KeyOf(string idOrKey) => NodeKey.TryRead(ReferenceOf(idOrKey), out var key) ? key : idOrKey;

    /// <summary>The id or key without the view that it may carry.</summary>
    public static string ReferenceOf(string idOrKey) =>
        ViewSuffix.TrySplit(idOrKey, out var reference, out _, out _) ? reference : idOrKey;

    private object ReadList(AttributeDefinition attribute, IReadOnlyList<object?> list, InputPath path)
    {
        var elements = ImmutableArray.CreateBuilder<object>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (ReadOne(attribute, list[i]!, path.Append(i)) is { } element)
            {
                elements.Add(element);
            }
        }

        return elements.DrainToImmutable();
    }

    private object? ReadOne(AttributeDefinition attribute, object given, InputPath path) => attribute.Type switch
    {
        ValueType.Enum => attribute.Enum!.Find((string)given)
            ?? throw new InvalidOperationException($"{given} is no value of {attribute.Enum}, though the schema let it pass."),
        ValueType.Amount => ReadAmount((InputObject)given, path),
        ValueType.Identifier => ReadIdentifier((InputObject)given, path),
        _ => given,
    };

    private Amount? ReadAmount(InputObject given, InputPath path)
    {
        var value = DecimalText.Print((decimal)given["value"]!);
        if (!Amount.TryCreate(value, (string?)given["unit"], (string?)given["bound"], out var amount, out var error))
        {
            errors.Add(path.Append("unit"), WriteErrorCodes.InvalidValue, error);
        }

        return amount;
    }

    private Identifier? ReadIdentifier(InputObject given, InputPath path)
    {
        if (!Identifier.TryCreate((string?)given["scheme"], (string?)given["value"], out var identifier, out var error))
        {
            errors.Add(path, WriteErrorCodes.InvalidValue, error);
        }

        return identifier;
    }
}
