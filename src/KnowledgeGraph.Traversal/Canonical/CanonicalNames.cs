using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>How the parts of a traversal are called in canonical texts: as clients call them.</summary>
internal static class CanonicalNames
{
    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "eq",
        Comparison.NotEqual => "neq",
        Comparison.In => "in",
        Comparison.NotIn => "nin",
        Comparison.Greater => "gt",
        Comparison.GreaterOrEqual => "gte",
        Comparison.Less => "lt",
        Comparison.LessOrEqual => "lte",
        _ => Camel(comparison),
    };

    public static string Of(Quantifier quantifier) => Camel(quantifier);

    public static string Of(BuiltIn field) => Camel(field);

    public static string Of(ClaimEnd end) => Camel(end);

    public static string Of(Way way) => Camel(way);

    public static string Of(ChangePart part) => Camel(part);

    public static string Of(GraphPart part) => Camel(part);

    public static string Of(InfluencePart part) => Camel(part);

    public static string Of(PageInfoPart part) => Camel(part);

    public static string Of(HighlightPart part) => Camel(part);

    public static string Of(ReasonPart part) => Camel(part);

    public static string Of(AnalysisPart part) => Camel(part);

    public static string Of(ValuePart part) => part switch
    {
        ValuePart.AmountUnit => "unit",
        ValuePart.AmountBound => "bound",
        ValuePart.IdentifierScheme => "scheme",
        _ => "value",
    };

    /// <summary>With the kind of claim: two kinds of nodes may have relations of one name over two kinds of claims.</summary>
    public static string Of(RelationDefinition relation) => $"{relation.Name} {Of(relation.Way)} {relation.Kind.Name}";

    /// <summary>`` for nullable, `!` for non-null; on a list `[]`, `[!]`, `[!]!`.</summary>
    public static string Of(Nullability nullability) => nullability switch
    {
        { IsMatrix: true } matrix => "[" + (matrix.IsCellNonNull ? "[!]" : "[]") + (matrix.IsElementNonNull ? "!]" : "]") + (matrix.IsNonNull ? "!" : null),
        { IsList: true } list => (list.IsElementNonNull ? "[!]" : "[]") + (list.IsNonNull ? "!" : null),
        { IsNonNull: true } => "!",
        _ => "",
    };

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "No such value.");
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
