using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Cursors;

public sealed class CursorCodecTests
{
    private const string NoCursor = "This is no cursor: give one as an edge or the page info served it.";
    private const string OtherOrder = "The cursor is of another order: a cursor holds only with the order that it was served under.";

    private static readonly ImmutableArray<OrderKey> ByName = [new OrderKey(OrderTarget.Node, Films.Field("Film", "name"), false)];

    private static ImmutableArray<OrderKey> By(FieldReference field) => [new OrderKey(OrderTarget.Node, field, false)];

    private static string? Error(CursorCodec codec, string cursor) => codec.TryDecode(cursor, out _, out var error) ? null : error;

    [Fact]
    public void A_cursor_by_id_is_short_and_the_same_in_both_encodings()
    {
        var cursor = CursorCodec.ById.Encode([], "film~alien");
        Assert.Equal("xZ0cgWZpbG1-YWxpZW4", cursor);
        Span<byte> utf8 = stackalloc byte[CursorCodec.LengthById(10)];
        Assert.Equal(utf8.Length, CursorCodec.ById.Encode([], "film~alien"u8, utf8));
        Assert.Equal(cursor, Encoding.UTF8.GetString(utf8));
        Assert.Equal(-1, CursorCodec.ById.Encode([], "film~alien"u8, utf8[1..]));
        Assert.Equal(new Keyset([], "film~alien"), CursorCodec.Decode(cursor, []));
    }

    [Fact]
    public void A_cursor_is_the_same_in_every_process()
    {
        var codec = new CursorCodec(ByName);
        Assert.Equal("suzWogEFAAAAYWxpZW5maWxtfmFsaWVu", codec.Encode(["alien"], "film~alien"));
    }

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        var cursor = new CursorCodec(ByName).Encode(["alien"], "film~alien");
        ImmutableArray<ImmutableArray<OrderKey>> others =
        [
            [],
            [ByName[0] with { IsDescending = true }],
            [ByName[0] with { On = OrderTarget.Claim }],
            [ByName[0], ByName[0]],
            By(Films.Field("Film", "releasedOn")),
            By(new BuiltInField(BuiltIn.Key)),
        ];
        foreach (var other in others)
        {
            Assert.Equal(OtherOrder, Error(new CursorCodec(other), cursor));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("film~alien")]
    [InlineData("xZ0cgQ")]
    [InlineData("xZ0cgWZpbG1-YWxpZW4=")]
    [InlineData(" xZ0cgWZpbG1-YWxpZW4")]
    [InlineData("xZ0cgWZpbG1+YWxpZW4")]
    [InlineData("xZ0cgf__")]
    public void What_is_no_cursor_is_refused(string text) => Assert.Equal(NoCursor, Error(CursorCodec.ById, text));

    [Fact]
    public void A_cursor_that_was_cut_or_changed_is_refused_or_still_of_the_right_types()
    {
        var random = new Random(7);
        var generated = new GeneratedOrder(random);
        for (var i = 0; i < 2000; i++)
        {
            var (order, values) = generated.Next();
            var codec = new CursorCodec(order);
            var bytes = Base64Url.DecodeFromChars(codec.Encode(values(), generated.Id()));
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var changed = Base64Url.EncodeToString(bytes.AsSpan(0, random.Next(bytes.Length + 1)));
            if (codec.TryDecode(changed, out var place, out _))
            {
                Assert.Equal(0, new OrderComparer(order).Compare(place, place));
                Assert.Equal(place, codec.TryDecode(codec.Encode(place.Values.AsSpan(), place.Id), out var again, out _) ? again : null);
            }
        }
    }

    [Fact]
    public void Generated_places_read_back_without_loss()
    {
        var random = new Random(42);
        var generated = new GeneratedOrder(random);
        for (var i = 0; i < 3000; i++)
        {
            var (order, values) = generated.Next();
            var place = new Keyset([.. values()], generated.Id());
            var cursor = new CursorCodec(order).Encode(place.Values.AsSpan(), place.Id);
            Assert.Matches("^[A-Za-z0-9_-]+$", cursor);
            var read = CursorCodec.Decode(cursor, order);
            Assert.Equal(place, read);
            Assert.Equal(place.Values.Select(Scale), read.Values.Select(Scale));
        }

        static int? Scale(object? value) => value is decimal number ? number.Scale : null;
    }

    [Fact]
    public void An_enum_value_that_the_model_does_not_have_is_refused()
    {
        var codec = new CursorCodec(By(Films.Field("Credit", "job")));
        var gone = new EnumValue(9, "SINGS", null, null, false, null);
        Assert.Equal(NoCursor, Error(codec, codec.Encode([gone], "credit~x")));
    }

    [Fact]
    public void Decoding_once_throws_what_the_client_is_told()
    {
        var exception = Assert.Throws<TraversalException>(() => CursorCodec.Decode("nonsense", ByName));
        Assert.Equal(("BAD_USER_INPUT", OtherOrder), (exception.Code, exception.Message));
    }

    [Fact]
    public void A_field_with_parts_has_no_order() => Assert.Equal(
        "“fee” has parts, which are compared one by one. (Parameter 'attribute')",
        Assert.Throws<ArgumentException>(() => new CursorCodec(By(Films.Field("Credit", "fee")))).Message);

    [Fact]
    public void As_many_values_as_keys() => Assert.Equal(
        "The order has 1 keys, but 0 values were given. (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => new CursorCodec(ByName).Encode([], "film~alien")).Message);
}
