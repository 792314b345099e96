using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The arguments of every connection (Relay's cursor connections, § Arguments), and their limits.</summary>
internal static class PageArguments
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";

    public const int DefaultSize = 20;
    public const int MaxSize = 1000;

    public static ImmutableArray<InputValueDefinitionNode> Forward { get; } =
    [
        Members.Input(First, "Int", "How many from the start: 0 to 1000, 20 when neither `first` nor `last` is given."),
        Members.Input(After, "String", "Only what follows the edge with this cursor."),
    ];

    public static ImmutableArray<InputValueDefinitionNode> All { get; } =
    [
        .. Forward,
        Members.Input(Last, "Int", "How many from the end, in place of `first`: 0 to 1000."),
        Members.Input(Before, "String", "Only what precedes the edge with this cursor."),
    ];
}
