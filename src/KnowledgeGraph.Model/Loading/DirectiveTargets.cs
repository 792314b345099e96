namespace KnowledgeGraph.Model;

/// <summary>Where in a model a directive may stand.</summary>
[Flags]
internal enum DirectiveTargets
{
    None = 0,
    Type = 1,
    Interface = 2,
    NodeField = 4,
    ClaimField = 8,
    ClaimInterfaceField = 16,
    EvidenceField = 32,
    EnumType = 64,
    EnumValue = 128,
    AnyField = NodeField | ClaimField | ClaimInterfaceField | EvidenceField,
}

/// <summary>Targets in words.</summary>
internal static class DirectiveTargetNames
{
    private static readonly (DirectiveTargets Target, string Name)[] Names =
    [
        (DirectiveTargets.Type, "a type"),
        (DirectiveTargets.Interface, "an interface"),
        (DirectiveTargets.NodeField, "a node's attribute"),
        (DirectiveTargets.ClaimField, "a field of a kind of claim"),
        (DirectiveTargets.ClaimInterfaceField, "an attribute of interface Claim"),
        (DirectiveTargets.EvidenceField, "a field of the evidence type"),
        (DirectiveTargets.EnumType, "an enum"),
        (DirectiveTargets.EnumValue, "an enum's value"),
    ];

    public static string Describe(this DirectiveTargets targets) =>
        string.Join(" or ", Names.Where(entry => targets.HasFlag(entry.Target)).Select(entry => entry.Name));
}
