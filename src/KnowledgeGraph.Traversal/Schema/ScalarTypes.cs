using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>The scalars beside those of the specification.</summary>
internal static class ScalarTypes
{
    public static ImmutableArray<ScalarCodec> Codecs { get; } =
        [new DateCodec(), new DateTimeCodec(), new PartialDateCodec(), new DecimalCodec(), new LongCodec()];

    public static void AddTo(SchemaDefinitions schema)
    {
        schema.AddScalar("Date", "A day: `2025-03-06` (RFC 3339, `full-date`).", "https://www.rfc-editor.org/rfc/rfc3339");
        schema.AddScalar(
            "DateTime",
            "An instant with its offset: `2025-03-06T21:04:05.123Z` (RFC 3339). Answers are in UTC.",
            "https://www.rfc-editor.org/rfc/rfc3339");
        schema.AddScalar(
            "PartialDate",
            "A year, a month or a day: `2025`, `2025-03`, `2025-03-06`. It counts as its first day where something begins, as its "
            + "last where something ends, and is answered as it was given.",
            null);
        schema.AddScalar(
            "Decimal",
            "An exact decimal number as a string, its scale kept: `\"2.50\"`. Arguments may be numbers too.",
            null);
        schema.AddScalar("Long", "A whole number of 64 bits.", null);
    }
}
