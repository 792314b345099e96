using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals.Tests;

public sealed class ScalarCodecTests
{
    [Theory]
    [InlineData("Date", "\"2025-03-06\"", "\"2025-03-06\"")]
    [InlineData("DateTime", "\"2025-03-06T22:04:05+01:00\"", "\"2025-03-06T21:04:05Z\"")]
    [InlineData("PartialDate", "\"2025-03\"", "\"2025-03\"")]
    [InlineData("Decimal", "\"2.50\"", "\"2.50\"")]
    [InlineData("Decimal", "2.50", "\"2.50\"")]
    [InlineData("Decimal", "-3", "\"-3\"")]
    [InlineData("Long", "9007199254740993", "9007199254740993")]
    public void A_value_is_read_alike_from_documents_and_variables(string scalar, string text, string printed)
    {
        var codec = CodecOf(scalar);
        using var json = JsonDocument.Parse(text);
        var value = codec.ParseLiteral(Parser.ParseValue(text));
        Assert.Equal(value, codec.ParseValue(json.RootElement));
        Assert.Equal(printed, Print(codec, value));
    }

    [Theory]
    [InlineData("Date", "\"2025-02-30\"", "Date cannot represent \"2025-02-30\": write a day that exists, such as \"2025-03-06\".")]
    [InlineData("Date", "2025", "Date cannot represent 2025: write a day that exists, such as \"2025-03-06\".")]
    [InlineData("DateTime", "\"2025-03-06T21:04:05\"", "DateTime cannot represent \"2025-03-06T21:04:05\": write day, time and offset, such as \"2025-03-06T21:04:05Z\".")]
    [InlineData("PartialDate", "\"March 2025\"", "PartialDate cannot represent \"March 2025\": write a year, a month or a day that exists, such as \"2025\", \"2025-03\" or \"2025-03-06\".")]
    [InlineData("Decimal", "\"1e3\"", "Decimal cannot represent \"1e3\": write digits and a point without an exponent, such as \"2.50\", at most 28 digits.")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent 9223372036854775808: write a whole number of at most 64 bits, such as 42.")]
    public void What_is_no_value_is_refused_with_what_to_write(string scalar, string text, string message)
    {
        var codec = CodecOf(scalar);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(message, Assert.Throws<CoercionException>(() => codec.ParseLiteral(Parser.ParseValue(text))).Message);
        Assert.Equal(message, Assert.Throws<CoercionException>(() => codec.ParseValue(json.RootElement)).Message);
    }

    private static ScalarCodec CodecOf(string scalar) => ((ScalarType)TestSchemas.Politics.Schema.Types.Find(scalar)!).Codec;

    private static string Print(ScalarCodec codec, object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            codec.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
