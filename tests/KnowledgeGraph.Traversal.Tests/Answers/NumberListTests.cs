using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Answers;

/// <summary>Lists of numbers that are pushed at once.</summary>
public sealed class NumberListTests
{
    private static readonly double[][] Lists = [[], [0.1], [double.NaN], [1, double.NaN, -2.5e-300, double.NaN], [0.5, 1, 1]];

    [Fact]
    public void They_are_written_as_if_each_number_were_pushed()
    {
        for (var bits = 0; bits < 16; bits++)
        {
            var type = new Nullability((bits & 1) != 0, true, (bits & 2) != 0) { IsMatrix = (bits & 4) != 0, IsCellNonNull = (bits & 8) != 0 };
            foreach (var list in Lists)
            {
                var atOnce = InObject(type, list, (sink, values) => sink.Numbers(values));
                var oneByOne = InObject(type, list, PushEach);
                Assert.Equal((type, oneByOne.Json), (type, atOnce.Json));
                Assert.Equal(oneByOne.Errors, atOnce.Errors);
            }
        }
    }

    [Fact]
    public void NaN_is_null() => Assert.Equal("[1,null,0.25]", Written.Value(sink => sink.Numbers([1, double.NaN, 0.25]), isList: true));

    [Fact]
    public void Whole_numbers_are_written_in_order() =>
        Assert.Equal("[3,-1,2147483647]", Written.Value(sink => sink.Numbers([3, -1, int.MaxValue]), isList: true));

    [Fact]
    public void No_numbers_are_an_empty_list() => Assert.Equal("[]", Written.Value(sink => sink.Numbers(ReadOnlySpan<int>.Empty), isList: true));

    [Fact]
    public void A_missing_number_is_located_by_its_index()
    {
        var written = InObject(new Nullability(true, true, false) { IsMatrix = true, IsCellNonNull = true }, [1, 2, double.NaN], (sink, values) => sink.Numbers(values));
        Assert.Equal("""{"m":[null,[7]]}""", written.Json);
        Assert.Equal(["Cannot return null for non-nullable field Film.m. at film/m/0/2 (1:1) NULL_IN_NON_NULL_FIELD"], written.Errors);
    }

    [Fact]
    public void They_are_no_value_of_a_single_field() =>
        Assert.Throws<InvalidOperationException>(() => Written.Value(sink => sink.Numbers([1.5])));

    [Fact]
    public void Nothing_is_written_inside_what_became_null()
    {
        var slot = new BuiltInSlot(Shape.Key("v"), new Nullability(true, false, false), BuiltIn.Key);
        var list = new BuiltInSlot(Shape.Key("m", 1), new Nullability(true, true, true), BuiltIn.Key);
        var written = Written.Of(sink =>
        {
            sink.BeginObject(Shape.Object("Film", slot, list));
            sink.Field(slot);
            sink.Null();
            sink.Field(list);
            sink.Numbers([1.5, double.NaN]);
            sink.EndObject();
        });
        Assert.Equal("null", written.Json);
        Assert.Single(written.Errors);
    }

    private static void PushEach(IAnswerSink sink, double[] values)
    {
        sink.BeginList();
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                sink.Null();
            }
            else
            {
                sink.Number(value);
            }
        }

        sink.EndList();
    }

    /// <summary>Pushes a list, or a matrix of it and of another row.</summary>
    private static Written InObject(Nullability type, double[] values, Action<IAnswerSink, double[]> push)
    {
        var slot = new BuiltInSlot(Shape.Key("m", 1), type, BuiltIn.Key);
        return Written.Of(sink =>
        {
            sink.BeginObject(Shape.Object("Film", slot));
            sink.Field(slot);
            if (type.IsMatrix)
            {
                sink.BeginList();
                push(sink, values);
                push(sink, [7]);
                sink.EndList();
            }
            else
            {
                push(sink, values);
            }

            sink.EndObject();
        });
    }
}
