using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types.Scalars;

public sealed class AnyCodecTests
{
    private static readonly ScalarCodec Codec =
        ((ScalarType)SchemaBuilder.Build("scalar Any type Query { a: Any }").Types.Find("Any")!).Codec;

    [Theory]
    [InlineData("{ a: [1, 1.5, \"x\", true, null, X], b: {} }", "{\"a\":[1,1.5,\"x\",true,null,\"X\"],\"b\":{}}")]
    [InlineData("12345678901234567890", "1.2345678901234567E+19")]
    public void A_literal_passes(string literal, string json) =>
        Assert.Equal(json, Write(Codec.ParseLiteral(Parser.ParseValue(literal))));

    [Theory]
    [InlineData("{\"a\":[1,1.5,\"x\",true,null],\"b\":{}}", "{\"a\":[1,1.5,\"x\",true,null],\"b\":{}}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    public void A_JSON_value_passes(string given, string json) =>
        Assert.Equal(json, Write(Codec.ParseValue(JsonDocument.Parse(given).RootElement)));

    private static string Write(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Codec.Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
