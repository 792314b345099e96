using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Answers;

/// <summary>
/// `film { a { b: [{ c }] } z }` in every combination of nullable and non-null types, with a null at every place, against a
/// plain reading of the specification's section 6.4.4.
/// </summary>
public sealed class NullRuleTests
{
    private const string Code = "NULL_IN_NON_NULL_FIELD";

    /// <summary>Which types are non-null, and at which place there is a null.</summary>
    private sealed record Case(bool Root, bool A, bool B, bool Element, bool C, Place NullAt)
    {
        private readonly EndSlot z = new(Shape.Key("z", 9), ClaimEnd.Object, Shape.Nodes());

        private BuiltInSlot SlotA { get; } = new(Shape.Key("a", 4), new Nullability(A, false, false), BuiltIn.Key);

        private BuiltInSlot SlotB { get; } = new(Shape.Key("b", 5), new Nullability(B, true, Element), BuiltIn.Key);

        private BuiltInSlot SlotC { get; } =
            new(Shape.Key("c", 6) with { FieldName = "cast" }, new Nullability(C, false, false), BuiltIn.Key);

        public Nullability RootNullability => new(Root, false, false);

        public void Push(IAnswerSink sink)
        {
            Object(sink, Place.Root, "Film", [SlotA, z], () =>
            {
                sink.Field(SlotA);
                Object(sink, Place.A, "A", [SlotB], () => PushList(sink));
                sink.Field(z);
                sink.Number(9);
            });
        }

        /// <summary>The JSON that the specification asks for, and its errors.</summary>
        public (string Json, string[] Errors) Expected()
        {
            var fields = new List<string>();
            string? Null(bool isNonNull, string field, string path, int column)
            {
                if (isNonNull)
                {
                    fields.Add($"Cannot return null for non-nullable field {field}. at {path} (1:{column}) {Code}");
                }

                return isNonNull ? null : "null";
            }

            string? Leaf(int index) => (NullAt == Place.FirstC && index == 0) || NullAt == Place.BothC
                ? Null(C, "B.cast", $"film/a/b/{index}/c", 6)
                : "7";
            string? Item(int index)
            {
                if (NullAt == Place.SecondElement && index == 1)
                {
                    return Null(Element, "A.b", "film/a/b/1", 5);
                }

                return Leaf(index) is { } leaf ? $"{{\"c\":{leaf}}}" : Element ? null : "null";
            }

            string? List()
            {
                if (NullAt == Place.B)
                {
                    return Null(B, "A.b", "film/a/b", 5);
                }

                return Item(0) is { } first && Item(1) is { } second ? $"[{first},{second}]" : B ? null : "null";
            }

            string? InA() => NullAt == Place.A
                ? Null(A, "Film.a", "film/a", 4)
                : List() is { } list ? $"{{\"b\":{list}}}" : A ? null : "null";
            var json = NullAt == Place.Root
                ? Null(Root, "Query.film", "film", 3) ?? "null"
                : InA() is { } a ? $"{{\"a\":{a},\"z\":9}}" : "null";
            return (json, [.. fields]);
        }

        private void PushList(IAnswerSink sink)
        {
            sink.Field(SlotB);
            if (NullAt == Place.B)
            {
                sink.Null();
                return;
            }

            sink.BeginList();
            for (var i = 0; i < 2; i++)
            {
                var index = i;
                Object(sink, i == 1 ? Place.SecondElement : Place.None, "B", [SlotC], () =>
                {
                    sink.Field(SlotC);
                    if ((NullAt == Place.FirstC && index == 0) || NullAt == Place.BothC)
                    {
                        sink.Null();
                    }
                    else
                    {
                        sink.Number(7);
                    }
                });
            }

            sink.EndList();
        }

        private void Object(IAnswerSink sink, Place place, string type, Slot[] slots, Action push)
        {
            if (place != Place.None && NullAt == place)
            {
                sink.Null();
                return;
            }

            sink.BeginObject(Shape.Object(type, [.. slots]));
            push();
            sink.EndObject();
        }
    }

    public enum Place
    {
        None,
        Root,
        A,
        B,
        SecondElement,
        FirstC,
        BothC,
    }

    private static bool Bit(int bits, int place) => (bits & (1 << place)) != 0;

    [Theory]
    [InlineData(Place.None)]
    [InlineData(Place.Root)]
    [InlineData(Place.A)]
    [InlineData(Place.B)]
    [InlineData(Place.SecondElement)]
    [InlineData(Place.FirstC)]
    [InlineData(Place.BothC)]
    public void Every_combination_of_non_null_types(Place nullAt)
    {
        for (var bits = 0; bits < 32; bits++)
        {
            var sample = new Case(Bit(bits, 0), Bit(bits, 1), Bit(bits, 2), Bit(bits, 3), Bit(bits, 4), nullAt);
            var (json, errors) = sample.Expected();
            var written = Written.Of(sample.RootNullability, TraversalTime.Now, sample.Push);
            Assert.Equal((sample, json), (sample, written.Json));
            Assert.Equal(errors, written.Errors);
        }
    }

    [Fact]
    public void A_null_in_a_non_null_field_takes_the_nearest_nullable_ancestor_along()
    {
        var sample = new Case(false, false, true, true, true, Place.FirstC);
        var written = Written.Of(Nullability.Nullable, TraversalTime.Now, sample.Push);
        Assert.Equal("""{"a":null,"z":9}""", written.Json);
        Assert.Equal(["Cannot return null for non-nullable field B.cast. at film/a/b/0/c (1:6) NULL_IN_NON_NULL_FIELD"], written.Errors);
    }

    [Fact]
    public void A_null_element_of_a_non_null_type_is_located_by_its_index()
    {
        var sample = new Case(false, false, false, true, true, Place.SecondElement);
        var written = Written.Of(Nullability.Nullable, TraversalTime.Now, sample.Push);
        Assert.Equal("""{"a":{"b":null},"z":9}""", written.Json);
        Assert.Equal(["Cannot return null for non-nullable field A.b. at film/a/b/1 (1:5) NULL_IN_NON_NULL_FIELD"], written.Errors);
    }

    [Fact]
    public void Each_nulled_element_has_an_error_of_its_own()
    {
        var sample = new Case(false, false, false, false, true, Place.BothC);
        var written = Written.Of(Nullability.Nullable, TraversalTime.Now, sample.Push);
        Assert.Equal("""{"a":{"b":[null,null]},"z":9}""", written.Json);
        Assert.Equal(2, written.Errors.Length);
    }

    [Fact]
    public void What_is_pushed_inside_the_nulled_part_is_not_looked_at()
    {
        var name = Shape.Attribute("Film", "name");
        var end = new BuiltInSlot(Shape.Key("end"), Nullability.Nullable, BuiltIn.Key);
        var written = Written.Of(sink =>
        {
            sink.BeginObject(Shape.Object("Credit", end));
            sink.Field(end);
            sink.BeginObject(Shape.Object("Film", name));
            sink.Field(name);
            sink.Null();
            sink.Field(end);
            sink.BeginList();
            sink.Warning("MERGED", "unseen");
            sink.Boolean(true);
            sink.Null();
            sink.EndList();
            sink.EndObject();
            sink.EndObject();
        });
        Assert.Equal("""{"end":null}""", written.Json);
        Assert.Equal(["Cannot return null for non-nullable field Film.name. at film/end/name (1:1) NULL_IN_NON_NULL_FIELD"], written.Errors);
        Assert.Empty(written.Warnings);
    }
}
