using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>What an argument of a directive takes.</summary>
internal enum ArgumentType
{
    Text,
    Number,
    Time,
    Seconds,
    Any,
}

/// <summary>An argument that a directive of the model language takes.</summary>
internal sealed record ArgumentRule(string Name, ArgumentType Type, bool Required)
{
    public string Expected => Type switch
    {
        ArgumentType.Text => "a text in quotes",
        ArgumentType.Number => "a number",
        ArgumentType.Time => "STATE or ACT",
        ArgumentType.Seconds => "a whole number of seconds",
        _ => "a value",
    };

    public bool Accepts(ValueNode value) => Type switch
    {
        ArgumentType.Text => value is StringValueNode,
        ArgumentType.Number => value is IntValueNode or FloatValueNode,
        ArgumentType.Seconds => value is IntValueNode { Value: var digits } && uint.TryParse(digits, out _),
        ArgumentType.Time => value is EnumValueNode { Value: "STATE" or "ACT" },
        _ => value is not (NullValueNode or VariableNode),
    };
}

/// <summary>A directive of the model language.</summary>
internal sealed record DirectiveRule(string Name, DirectiveTargets Targets, ImmutableArray<ArgumentRule> Arguments)
{
    public static readonly ImmutableArray<DirectiveRule> All =
    [
        new("node", DirectiveTargets.Type, [Needs("key"), Takes("plural")]),
        new("claim", DirectiveTargets.Type,
            [Needs("predicate"), Takes("time", ArgumentType.Time), Takes("timeBy"), Takes("plural")]),
        new("speaksFor", DirectiveTargets.Type, []),
        new("membership", DirectiveTargets.Type, []),
        new("unmeasured", DirectiveTargets.Type, []),
        new("evidence", DirectiveTargets.Type, []),
        new("cache", DirectiveTargets.Type, [Needs("maxAge", ArgumentType.Seconds)]),
        new("subject", DirectiveTargets.ClaimField, [Needs("reverse")]),
        new("object", DirectiveTargets.ClaimField, [Needs("reverse")]),
        new("ref", DirectiveTargets.ClaimField | DirectiveTargets.EvidenceField, []),
        new("identity", DirectiveTargets.ClaimField | DirectiveTargets.ClaimInterfaceField, []),
        new("search", DirectiveTargets.NodeField | DirectiveTargets.ClaimField | DirectiveTargets.ClaimInterfaceField, []),
        new("unique", DirectiveTargets.NodeField, []),
        new("range", DirectiveTargets.AnyField, [Needs("from", ArgumentType.Number), Needs("to", ArgumentType.Number)]),
        new("default", DirectiveTargets.AnyField, [Needs("value", ArgumentType.Any)]),
        new("scale", DirectiveTargets.EnumValue, [Needs("value", ArgumentType.Number)]),
        new("symmetric", DirectiveTargets.EnumValue, []),
        new("time", DirectiveTargets.EnumValue, [Needs("is", ArgumentType.Time)]),
    ];

    private static ArgumentRule Needs(string name, ArgumentType type = ArgumentType.Text) => new(name, type, true);

    private static ArgumentRule Takes(string name, ArgumentType type = ArgumentType.Text) => new(name, type, false);
}
