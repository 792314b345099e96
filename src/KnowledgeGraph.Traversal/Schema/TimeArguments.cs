using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The arguments that say which view of the graph a root field answers from.</summary>
internal static class TimeArguments
{
    public const string DateRangeType = "DateRange";
    public const string AsOf = "asOf";
    public const string During = "during";
    public const string KnownAt = "knownAt";

    public static ImmutableArray<InputValueDefinitionNode> All { get; } =
    [
        Members.Input(
            AsOf,
            "Date",
            "The day whose graph is answered, at every depth; today when left out. Not together with `during`."),
        Members.Input(
            During, DateRangeType, "In place of `asOf`: everything that overlaps these days, at every depth; `{}` is all time."),
        Members.Input(
            KnownAt, "DateTime", "Answer as the graph was known at this instant; as it is known now when left out."),
    ];
}
