using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>How attributes and references are given.</summary>
internal static class ValueInputs
{
    public static string NameOf(string type) => type + "Input";

    public static void AddTo(SchemaDefinitions schema)
    {
        schema.AddInput(
            NameOf(nameof(Amount)),
            "A quantity with its unit.",
            Members.Input("value", "Decimal!", "How much; its scale is kept."),
            Members.Input("unit", "String!", $"Of what: a currency's ISO 4217 code, or another unit by name, without spaces; at most {Amount.MaxUnitLength} characters."),
            Members.Input("bound", "AmountBound!", "How the value is meant.", AmountBounds.Names[0]));
        schema.AddInput(
            NameOf(nameof(Identifier)),
            "What another data set calls something.",
            Members.Input("scheme", "String!", "The data set: `wikidata`, `iso3`, …; lower-case letters, digits, hyphens and dots."),
            Members.Input("value", "String!", $"The name there; at most {Identifier.MaxLength} characters."));
    }

    /// <param name="mayBeAbsent">Whether what is left out stays as it is, so that nothing is required.</param>
    public static IEnumerable<InputValueDefinitionNode> Of(ImmutableArray<AttributeDefinition> attributes, bool mayBeAbsent) =>
        attributes.Select(attribute => Members.Input(
            attribute.Name, TypeOf(attribute, mayBeAbsent), Naming.Describe(attribute.Description, attribute.Name)));

    /// <inheritdoc cref="Of(ImmutableArray{AttributeDefinition}, bool)"/>
    public static IEnumerable<InputValueDefinitionNode> Of(ImmutableArray<ReferenceDefinition> references, bool mayBeAbsent) =>
        references.Select(reference => Members.Input(
            reference.Name,
            reference.IsNonNull && !mayBeAbsent ? "ID!" : "ID",
            $"{Naming.Describe(reference.Description, reference.Name)} The key or id of a `{reference.Type}`."));

    private static string TypeOf(AttributeDefinition attribute, bool mayBeAbsent)
    {
        var name = attribute.Type is ValueType.Amount or ValueType.Identifier ? NameOf(attribute.TypeName) : attribute.TypeName;
        var isRequired = attribute is { IsNonNull: true, IsList: false, Default: null } && !mayBeAbsent;
        return (attribute.IsList ? $"[{name}!]" : name) + (isRequired ? "!" : string.Empty);
    }
}
