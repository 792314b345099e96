using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Every deliberate difference from version 16 of the reference implementation, each with its reason.</summary>
internal static partial class Deviations
{
    private static readonly string[] RulesOnTypeSystems =
    [
        "KnownDirectives", "KnownTypeNames", "KnownArgumentNames", "ProvidedRequiredArguments", "UniqueDirectivesPerLocation",
        "ValuesOfCorrectType", "UniqueInputFieldNames", "UniqueArgumentNames",
    ];

    public static IReadOnlyList<Deviation> OfSyntax { get; } =
    [
        new("Version 17's words for two dots are clearer.", sides => sides.Select(finding =>
            finding.Message == "Syntax Error: Unexpected \"..\", did you mean \"...\"?"
                ? finding with { Message = "Syntax Error: Unexpected character: \".\"." }
                : finding)),
        new("Version 17's words for a number without its zero are clearer.", sides => sides.Select(finding =>
            finding.Message.StartsWith("Syntax Error: Invalid number, expected digit before \".\"", StringComparison.Ordinal)
                ? finding with { Message = "Syntax Error: Unexpected character: \".\"." }
                : finding)),
    ];

    public static IReadOnlyList<Deviation> OfValidation { get; } =
    [
        new("Object values are quoted with spaces inside their braces, as version 17 prints them.", sides => sides.Select(finding =>
            finding with { Message = finding.Message.Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal) })),
        new("A subscription's root field isn't conditional (specification of September 2025, section 5.2.4.1; version 17 too).", sides =>
            sides.Ours.Any(finding => finding.Message.Contains("must not use `@skip` or `@include`", StringComparison.Ordinal))
                ? sides.Without(finding => finding.Rule == "SingleFieldSubscriptions")
                : sides),
        new("What stands inside a type system definition isn't looked at: the definition as a whole is refused.", sides =>
            sides.Ours.Any(finding => finding.Rule == "ExecutableDefinitions")
                ? WithoutTypeSystem(sides.Select(WithoutSuggestedType))
                : sides),
        new("graphql-js overlooks a nullable variable in a OneOf input object whose own place is non-null (section 5.8.5).", sides =>
            sides with { Ours = [.. sides.Ours.Where(finding => !IsNullableInOneOf(finding) || Holds(sides.Theirs, finding))] }),
    ];

    public static IReadOnlyList<Deviation> OfVariables { get; } =
    [
        new("Numbers are quoted as the client wrote them; JavaScript knows only their values.", sides => sides.Select(finding =>
            finding with { Message = Number().Replace(finding.Message, Value) })),
    ];

    /// <summary>From version 17, of which only the rules that fire are compared.</summary>
    public static IReadOnlyList<Deviation> OfVersion17 { get; } =
    [
        .. OfValidation,
        new("A OneOf field that is given twice is an error of unique names alone, as version 16 has it.", sides =>
            sides.Ours.Any(finding => finding.Rule == "UniqueInputFieldNames") ? sides.WithoutTheirs(IsAboutOneOf) : sides),
        new("A subscription whose fragments select nothing breaks the rules on fragments alone, as version 16 has it.", sides =>
            sides.Ours.Any(finding => finding.Rule == "SingleFieldSubscriptions") ? sides : sides.WithoutTheirs(IsAboutCount)),
        new("@defer and @stream are a proposal, and unknown directives like any other in a schema without them.", sides =>
            sides.WithoutTheirs(finding => finding.Rule.Contains("Stream", StringComparison.Ordinal))),
    ];

    private static bool IsAboutOneOf(Finding finding) =>
        finding.Rule == "ValuesOfCorrectType" && finding.Message.Contains("OneOf Input Object", StringComparison.Ordinal);

    private static bool IsAboutCount(Finding finding) =>
        finding.Message.EndsWith("must select one top level field.", StringComparison.Ordinal);

    private static bool IsNullableInOneOf(Finding finding) =>
        finding.Message.Contains("must be non-nullable to be used for OneOf Input Object", StringComparison.Ordinal);

    private static bool Holds(IEnumerable<Finding> findings, Finding finding) =>
        findings.Any(other => other.ToString() == finding.ToString());

    private static BothSides WithoutTypeSystem(BothSides sides) =>
        sides.WithoutTheirs(finding => IsInsideTypeSystem(finding, sides.Ours));

    /// <summary>A type of the document itself may be suggested too.</summary>
    private static Finding WithoutSuggestedType(Finding finding) => finding.Rule == "KnownTypeNames"
        ? finding with { Message = finding.Message.Split(" Did you mean")[0] }
        : finding;

    private static bool IsInsideTypeSystem(Finding finding, IReadOnlyList<Finding> ours) =>
        RulesOnTypeSystems.Contains(finding.Rule) && !Holds(ours, finding);

    private static string Value(Match number) =>
        (double.Parse(number.Value, CultureInfo.InvariantCulture) + 0.0).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")]
    private static partial Regex Number();
}
