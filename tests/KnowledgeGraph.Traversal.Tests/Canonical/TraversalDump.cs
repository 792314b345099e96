using System.Collections;
using System.Reflection;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Canonical;

/// <summary>Everything in a traversal that changes its answer, found by reflection: what canonical texts are checked against.</summary>
internal static class TraversalDump
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        SlotKey key => Of(key.Name),
        NodeType or ClaimKind or EnumValue => value.ToString()!,
        AttributeDefinition attribute => attribute.Name,
        RelationDefinition relation => $"{relation.Name}/{relation.Way}/{relation.Kind}",
        ReferenceDefinition reference => reference.Name,
        TraversalTime { During: not null } time => $"during{Of(time.During)}{Of(time.KnownAt)}",
        DateTimeOffset instant => instant.UtcTicks.ToString(null, null),
        DateOnly day => day.DayNumber.ToString(null, null),
        NodeShape shape => List(shape.Kinds.Where(kind => kind is not null)),
        ClaimShape shape => List(shape.Kinds.Where(kind => kind is not null)),
        ItemShape shape => List((shape.Node?.Kinds ?? []).Concat(shape.Claim?.Kinds ?? []).Where(kind => kind is not null)),
        ConnectionShape shape => Of(shape.Object),
        System.ValueType and not Period and not Nullability and not IEnumerable => $"{value.GetType().Name}:{value}",
        IEnumerable items => List(items.Cast<object?>()),
        _ => value.GetType().Name + List(
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite || property.DeclaringType!.IsValueType)
                .Select(property => property.GetValue(value))),
    };

    private static string List(IEnumerable<object?> items) => $"({string.Join(",", items.Select(Of))})";
}
