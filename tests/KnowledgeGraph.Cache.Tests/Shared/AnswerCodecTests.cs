using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache.Tests.Shared;

public sealed class AnswerCodecTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Gives_back_what_it_was_given(int repetitions)
    {
        var json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{\"name\":\"Köhler\"}", repetitions)) + "]");
        var encoded = AnswerCodec.Encode(new KeptAnswer(json, repetitions, []), compressFrom: 2_048)!;

        var decoded = AnswerCodec.Decode(encoded)!;

        Assert.Equal(json, decoded.Json.ToArray());
        Assert.Equal(repetitions, decoded.Objects);
        Assert.True(json.Length < 2_048 || encoded.Length < json.Length / 10);
    }

    [Fact]
    public void What_does_not_get_smaller_stays_as_it_is()
    {
        var noise = new byte[10_000];
        new Random(1).NextBytes(noise);

        Assert.Equal(noise, AnswerCodec.Decode(AnswerCodec.Encode(new KeptAnswer(noise, 0, []), 100)!)!.Json.ToArray());
    }

    [Fact]
    public void Warnings_stay_where_they_are() => Assert.Null(
        AnswerCodec.Encode(new KeptAnswer("1"u8.ToArray(), 0, [new GraphQLWarning("TRUNCATED", "There is more.")]), 100));

    [Fact]
    public void What_nobody_wrote_is_no_answer()
    {
        var encoded = AnswerCodec.Encode(new KeptAnswer(new byte[5_000], 1, []), 100)!;
        Assert.Null(AnswerCodec.Decode(default));
        Assert.Null(AnswerCodec.Decode(encoded.AsMemory(0, 5)));
        Assert.Null(AnswerCodec.Decode(encoded.AsMemory(0, encoded.Length - 1)));
        Assert.Null(AnswerCodec.Decode("something else entirely"u8.ToArray()));
    }
}
