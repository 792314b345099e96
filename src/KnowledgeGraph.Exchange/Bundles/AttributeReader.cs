using System.Collections.Immutable;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads the attributes of a node, a claim or a piece of evidence by the types that the model declares.</summary>
internal static class AttributeReader
{
    /// <summary>The type of `validFrom` and `validTo`, which every claim has.</summary>
    public static AttributeDefinition AnyDate { get; } = new() { Index = 0, Name = "date", Type = ValueType.PartialDate };

    /// <summary>The values in the order of the attributes; defaults stand where nothing was given.</summary>
    public static ImmutableArray<object?> ReadAll(ImmutableArray<AttributeDefinition> attributes, MappingReader mapping)
    {
        var values = ImmutableArray.CreateBuilder<object?>(attributes.Length);
        foreach (var attribute in attributes)
        {
            var value = mapping.Take(attribute.Name);
            values.Add(value is null ? attribute.ValueWhenAbsent : Read(attribute, value, attribute.Name, mapping));
        }

        return values.MoveToImmutable();
    }

    public static PartialDate? ReadDate(string name, MappingReader mapping) =>
        mapping.Take(name) is { } value ? (PartialDate?)ReadOne(AnyDate, value, name, mapping) : null;

    private static object? Read(AttributeDefinition attribute, YamlValue value, string field, MappingReader mapping)
    {
        if (!attribute.IsList)
        {
            return ReadOne(attribute, value, field, mapping);
        }

        if (value is not YamlSequence list)
        {
            mapping.Report(field, $"A list is expected, not {value.Noun}: write [{Sample(value)}].");
            return attribute.ValueWhenAbsent;
        }

        var items = list.Items.Select((item, index) => ReadOne(attribute, item, $"{field}[{index}]", mapping));
        return ImmutableArray.CreateRange(items.OfType<object>());
    }

    private static object? ReadOne(AttributeDefinition attribute, YamlValue value, string field, MappingReader mapping)
    {
        object? result = null;
        string? error;
        switch (value)
        {
            case YamlScalar { IsNull: true }:
                error = MappingReader.NoValue;
                break;
            case YamlScalar scalar:
                ValueText.TryParse(attribute, scalar.Text, out result, out error);
                break;
            case YamlMapping when attribute.Type is ValueType.Amount or ValueType.Identifier:
                return ReadParts(attribute.Type, field, value, mapping);
            default:
                error = $"One value of type {attribute.TypeName} is expected, not {value.Noun}.";
                break;
        }

        if (error is not null)
        {
            mapping.Report(field, error);
        }

        return result;
    }

    private static object? ReadParts(ValueType type, string field, YamlValue value, MappingReader mapping)
    {
        object? result;
        string? error;
        var parts = mapping.Open(field, value)!;
        if (type == ValueType.Amount)
        {
            var (number, unit, bound) = (parts.TakeText("value"), parts.TakeText("unit"), parts.TakeText("bound"));
            parts.RefuseOthers("an amount");
            result = Amount.TryCreate(number?.Text, unit?.Text, bound?.Text, out var amount, out error) ? amount : null;
        }
        else
        {
            var (scheme, name) = (parts.TakeText("scheme"), parts.TakeText("value"));
            parts.RefuseOthers("an identifier");
            result = Identifier.TryCreate(scheme?.Text, name?.Text, out var identifier, out error) ? identifier : null;
        }

        if (error is not null)
        {
            mapping.Report(field, error);
        }

        return result;
    }

    private static string Sample(YamlValue value) => value is YamlScalar scalar ? scalar.Text : "…";
}
