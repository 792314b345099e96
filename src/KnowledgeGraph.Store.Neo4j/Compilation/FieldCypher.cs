using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Finds what a field of a traversal is in Cypher.</summary>
internal static class FieldCypher
{
    public static FieldExpression Of(FieldReference reference, Place place) => Of(reference, place, isOptional: false);

    /// <param name="isOptional">Whether the place may be empty.</param>
    private static FieldExpression Of(FieldReference reference, Place place, bool isOptional) => (reference, place) switch
    {
        (AttributeField attribute, ElementPlace element) => OfElement(attribute.Attribute, element),
        (AttributeField attribute, _) => OfAttribute(attribute.Attribute, place.Attributes, isOptional),
        (ElementField field, ElementPlace element) => OfElement(field.Attribute, element),
        (ValuePartField { Owner: AttributeField owner } part, _) => OfPart(
            owner.Attribute, part.Part, name => StoredValue.Of(place.Attributes, owner.Attribute, name, isOptional)),
        (ValuePartField { Owner: ElementField owner } part, ElementPlace element) => OfPart(owner.Attribute, part.Part, element.Element),
        (BuiltInField builtIn, NodePlace node) => OfNode(builtIn.Field, node),
        (BuiltInField builtIn, ClaimPlace claim) => OfClaim(builtIn.Field, claim),
        (EndField end, ClaimPlace claim) => Of(end.Node, claim.End(end.End)) with { IsNullable = true },
        (ReferenceField named, ClaimPlace claim) => Of(named.Node, claim.Reference(named.Reference), isOptional: true) with { IsNullable = true },
        _ => throw new ArgumentException($"{reference} can't stand here.", nameof(reference)),
    };

    private static FieldExpression OfAttribute(AttributeDefinition attribute, string owner, bool isOptional)
    {
        return Of(attribute, Stored(attribute.Name), Stored) with { IsNullable = !attribute.IsNonNull };

        string Stored(string name) => StoredValue.Of(owner, attribute, name, isOptional);
    }

    private static FieldExpression OfElement(AttributeDefinition attribute, ElementPlace element) =>
        Of(attribute, element.Element(attribute.Name), element.Element);

    /// <param name="property">The expression for a property that stands beside the value.</param>
    private static FieldExpression Of(AttributeDefinition attribute, string value, Func<string, string> property) => attribute.Type switch
    {
        ValueType.String => Text(attribute.Name, value, property(AttributeParts.Folded(attribute.Name))),
        ValueType.Id => Plain(attribute.Name, value, TextType.Instance),
        ValueType.Int => Plain(attribute.Name, value, IntType.Instance),
        ValueType.Float => Plain(attribute.Name, value, FloatType.Instance),
        ValueType.Boolean => Plain(attribute.Name, value, BooleanType.Instance),
        ValueType.Date => Plain(attribute.Name, value, DateType.Instance),
        ValueType.DateTime => Plain(attribute.Name, value, DateTimeType.Instance),
        ValueType.PartialDate => PartialDate(attribute.Name, value, property(AttributeParts.First(attribute.Name))),
        ValueType.Decimal => Decimal(attribute.Name, value, property(AttributeParts.Order(attribute.Name))),
        ValueType.Enum => Ranked(
            attribute.Name, value, new EnumType(attribute.Enum!), attribute.Enum!.Values.Select(each => each.Name)),
        ValueType.Amount => Presence(attribute.Name, property(AttributeParts.Unit(attribute))),
        _ => Presence(attribute.Name, property(AttributeParts.Scheme(attribute))),
    };

    private static FieldExpression OfPart(AttributeDefinition attribute, ValuePart part, Func<string, string> property) => part switch
    {
        ValuePart.AmountValue => Decimal(
            attribute.Name, property(AttributeParts.Value(attribute)), property(AttributeParts.ValueOrder(attribute))),
        ValuePart.AmountBound => Ranked(
            attribute.Name + "Bound",
            property(AttributeParts.Bound(attribute)),
            BoundType.Instance,
            Enum.GetValues<AmountBound>().Select(bound => bound.Name())),
        ValuePart.AmountUnit => Text(attribute.Name + "Unit", property(AttributeParts.Unit(attribute)), property(AttributeParts.UnitFolded(attribute))),
        ValuePart.IdentifierScheme => Text(
            attribute.Name + "Scheme", property(AttributeParts.Scheme(attribute)), property(AttributeParts.SchemeFolded(attribute))),
        _ => Text(attribute.Name + "Value", property(AttributeParts.Value(attribute)), property(AttributeParts.ValueFolded(attribute))),
    };

    private static FieldExpression OfNode(BuiltIn field, NodePlace node) => field switch
    {
        BuiltIn.Id => Plain("id", $"{node.Name}.{PropertyNames.Id}", TextType.Instance) with { IsNullable = false, TakesKeys = true },
        BuiltIn.Key => Plain("key", $"{node.Name}.{PropertyNames.Key}", TextType.Instance) with { IsNullable = false },
        _ => throw new ArgumentException($"{field} is nothing of a node that filters or orders go by.", nameof(field)),
    };

    private static FieldExpression OfClaim(BuiltIn field, ClaimPlace claim)
    {
        var name = claim.Name;
        return field switch
        {
            BuiltIn.Id => Plain("id", $"{name}.{PropertyNames.Id}", TextType.Instance) with { IsNullable = false },
            BuiltIn.Key => Plain("key", KeyOf(name), TextType.Instance) with { IsNullable = false },
            BuiltIn.Predicate => Plain("predicate", $"type({name})", TextType.Instance) with { IsNullable = false },
            BuiltIn.ValidFrom => PartialDate("validFrom", $"{name}.{PropertyNames.ValidFrom}", $"{name}.{PropertyNames.ValidFromFirst}"),
            BuiltIn.ValidTo => LastDay("validTo", $"{name}.{PropertyNames.ValidTo}", $"{name}.{PropertyNames.ValidToLast}"),
            BuiltIn.ReportedOn => Plain("reportedOn", claim.ReportedOn(), DateType.Instance),
            BuiltIn.RecordedAt => Plain("recordedAt", $"{name}.{PropertyNames.RecordedAt}", DateTimeType.Instance) with { IsNullable = false },
            _ => Plain("retractedAt", claim.RetractedAt(), DateTimeType.Instance),
        };
    }

    /// <summary>A claim that was given no key has the id of its identity's first claim as one.</summary>
    public static string KeyOf(string claim) => $"coalesce({claim}.{PropertyNames.Key}, {claim}.{PropertyNames.Id})";

    private static FieldExpression Plain(string name, string value, FieldTypeCypher type) =>
        new(name, value, type) { Sort = [new SortColumn(value)], Kept = value };

    private static FieldExpression Text(string name, string value, string folded) =>
        new(name, value, TextType.Instance) { Folded = folded, Sort = [new SortColumn(folded)], Kept = folded };

    private static FieldExpression PartialDate(string name, string value, string first) => new(name, value, PartialDateType.Instance)
    {
        Sort = [new SortColumn(first), new SortColumn($"size({value})", true)],
        Kept = value,
    };

    private static FieldExpression LastDay(string name, string value, string last) =>
        new(name, value, LastDayType.Instance) { Sort = [new SortColumn(last)], Kept = value };

    private static FieldExpression Decimal(string name, string value, string order) =>
        new(name, order, DecimalType.Instance) { Sort = [new SortColumn(order)], Kept = value };

    private static FieldExpression Ranked(string name, string value, FieldTypeCypher type, IEnumerable<string> values)
    {
        var ranks = string.Join(", ", values.Select((each, rank) => $"{each}: {rank}"));
        return new FieldExpression(name, value, type) { Sort = [new SortColumn($"{{{ranks}}}[{value}]")], Kept = value };
    }

    /// <summary>What has no order: it is there or not.</summary>
    private static FieldExpression Presence(string name, string value) =>
        new(name, value, TextType.Instance) { Sort = ImmutableArray<SortColumn>.Empty, Kept = value };
}
