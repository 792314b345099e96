using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Cursors;

public sealed class OrderComparerTests
{
    private static object?[] Sort(FieldReference field, bool isDescending, params object?[] values)
    {
        var comparer = new OrderComparer([new OrderKey(OrderTarget.Node, field, isDescending)]);
        return [.. values.Order(Comparer<object?>.Create((left, right) => comparer.CompareValues(0, left, right)))];
    }

    [Fact]
    public void Nulls_come_last_both_ways()
    {
        var field = Films.Field("Film", "runningTime");
        Assert.Equal([1, 2, 10, null], Sort(field, false, 10, null, 2, 1));
        Assert.Equal([10, 2, 1, null], Sort(field, true, 10, null, 2, 1));
    }

    [Fact]
    public void Texts_compare_by_code_units() =>
        Assert.Equal(["a", "a b", "aa", "z", "é"], Sort(Films.Field("Film", "name"), false, "é", "aa", "z", "a b", "a"));

    [Fact]
    public void Enum_values_compare_by_their_declaration()
    {
        EnumValue Job(string name) => Films.Value("Job", name);
        Assert.Equal(
            [Job("DIRECTS"), Job("ACTS"), Job("WRITES")],
            Sort(Films.Field("Credit", "job"), false, Job("WRITES"), Job("ACTS"), Job("DIRECTS")));
    }

    [Fact]
    public void False_comes_before_true() =>
        Assert.Equal([false, true], Sort(Films.Field("Film", "colour"), false, true, false));

    [Fact]
    public void A_start_is_its_first_day_the_finer_first()
    {
        PartialDate[] sorted = [.. new[] { "2024-12-31", "2025-01-01", "2025-01", "2025", "2025-01-02" }.Select(PartialDate.Parse)];
        foreach (var field in new FieldReference[] { new BuiltInField(BuiltIn.ValidFrom), Films.Field("Film", "releasedOn") })
        {
            Assert.Equal(sorted.Cast<object?>(), Sort(field, false, [.. sorted.Reverse()]));
        }
    }

    [Fact]
    public void An_end_is_its_last_day()
    {
        var field = new BuiltInField(BuiltIn.ValidTo);
        PartialDate[] sorted = [.. new[] { "2025-01", "2025-06-30", "2025-12-30", "2025" }.Select(PartialDate.Parse)];
        Assert.Equal(sorted.Cast<object?>(), Sort(field, false, [.. sorted.Reverse()]));
        var comparer = new OrderComparer([new OrderKey(OrderTarget.Claim, field, false)]);
        Assert.Equal(0, comparer.CompareValues(0, PartialDate.Parse("2025"), PartialDate.Parse("2025-12-31")));
    }

    [Fact]
    public void Decimals_compare_by_value_not_by_scale() =>
        Assert.Equal(0, new OrderComparer([new OrderKey(OrderTarget.Claim, Films.Field("Contract", "share"), false)]).CompareValues(0, 2.5m, 2.50m));

    [Fact]
    public void The_id_decides_where_all_keys_are_equal()
    {
        var comparer = new OrderComparer([new OrderKey(OrderTarget.Node, Films.Field("Film", "name"), true)]);
        Assert.True(comparer.Compare(["alien"], "film~a", ["alien"], "film~b") < 0);
        Assert.True(comparer.Compare(["alien"], "film~a", ["aliens"], "film~A") > 0);
        Assert.Equal(0, comparer.Compare([null], "film~a", [null], "film~a"));
    }

    [Fact]
    public void Generated_places_are_totally_ordered_and_keep_their_order_through_cursors()
    {
        var generated = new GeneratedOrder(new Random(3));
        for (var i = 0; i < 150; i++)
        {
            var (order, values) = generated.Next();
            var comparer = new OrderComparer(order);
            var codec = new CursorCodec(order);
            var places = Enumerable.Range(0, 12).Select(_ => new Keyset([.. values()], generated.Id())).ToArray();
            var read = places.Select(place => CursorCodec.Decode(codec.Encode(place.Values.AsSpan(), place.Id), order)).ToArray();
            Array.Sort(places, comparer.Compare);
            Array.Sort(read, comparer.Compare);
            Assert.Equal(places, read);
            for (var a = 0; a < places.Length; a++)
            {
                for (var b = a; b < places.Length; b++)
                {
                    Assert.True(comparer.Compare(places[a], places[b]) <= 0);
                    Assert.True(comparer.Compare(places[b], places[a]) >= 0);
                }
            }
        }
    }
}
