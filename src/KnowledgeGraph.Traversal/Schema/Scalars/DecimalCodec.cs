using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>An exact decimal number, written as a string; numbers are read too. <see cref="decimal"/>.</summary>
internal sealed class DecimalCodec()
    : TextCodec<decimal>("Decimal", "digits and a point without an exponent, such as \"2.50\", at most 28 digits")
{
    protected override bool TryParse(string text, out decimal value) => DecimalText.TryParse(text, out value);

    protected override string Print(decimal value) => DecimalText.Print(value);

    protected override string? TextOf(ValueNode literal) => literal switch
    {
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        _ => base.TextOf(literal),
    };

    protected override string? TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetRawText() : base.TextOf(value);
}
