using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Samples;

/// <summary>Random orders over fields of every type, and values for their keys.</summary>
internal sealed class GeneratedOrder(Random random)
{
    private static readonly (FieldReference Field, Func<Random, object> Value)[] Fields =
    [
        (Films.Field("Film", "name"), Text),
        (Films.Field("Person", "imdbId"), Text),
        (Films.Field("Film", "runningTime"), random => random.Next(int.MinValue, int.MaxValue)),
        (Films.Field("Credit", "certainty"), random => BitConverter.Int64BitsToDouble(random.NextInt64()) is var number && double.IsFinite(number) ? number : 0.0),
        (Films.Field("Film", "colour"), random => random.Next(2) == 0),
        (Films.Field("Award", "awardedSince"), random => Day(random)),
        (Films.Field("Source", "seenAt"), random => new DateTimeOffset(random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero)),
        (Films.Field("Film", "releasedOn"), Partial),
        (Films.Field("Contract", "share"), Exact),
        (Films.Field("Credit", "job"), random => Films.Credit.FindAttribute("job")!.Enum!.Values[random.Next(4)]),
        (new ValuePartField(Films.Field("Credit", "fee"), ValuePart.AmountValue), Exact),
        (new ValuePartField(Films.Field("Credit", "fee"), ValuePart.AmountUnit), Text),
        (new ValuePartField(Films.Field("Credit", "fee"), ValuePart.AmountBound), random => (AmountBound)random.Next(4)),
        (new BuiltInField(BuiltIn.Key), Text),
        (new BuiltInField(BuiltIn.ValidFrom), Partial),
        (new BuiltInField(BuiltIn.ValidTo), Partial),
        (new EndField(ClaimEnd.Object, Films.Field("Film", "name")), Text),
        (new EndField(ClaimEnd.Subject, new BuiltInField(BuiltIn.Key)), Text),
        (new ReferenceField(Films.Model.FindClaimKind("Nomination")!.References[0], Films.Field("Film", "releasedOn")), Partial),
        (new HitField(HitPart.Score), random => random.NextDouble()),
    ];

    public (ImmutableArray<OrderKey> Order, Func<object?[]> Values) Next(int most = 4)
    {
        var picked = Enumerable.Range(0, random.Next(most + 1)).Select(_ => Fields[random.Next(Fields.Length)]).ToArray();
        var order = picked.Select(field => new OrderKey((OrderTarget)random.Next(2), field.Field, random.Next(2) == 0)).ToImmutableArray();
        return (order, () => [.. picked.Select(field => random.Next(5) == 0 ? null : field.Value(random))]);
    }

    public string Id() => "film~" + random.Next(1000);

    private static DateOnly Day(Random random) => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));

    private static object Text(Random random)
    {
        string[] pieces = ["alien", " ", "\"", "\\", "é", "🎬", "\0", "~", "a", "漢"];
        return string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static object Partial(Random random)
    {
        var precision = (DatePrecision)random.Next(3);
        var day = Day(random);
        return new PartialDate(
            new DateOnly(day.Year, precision >= DatePrecision.Month ? day.Month : 1, precision == DatePrecision.Day ? day.Day : 1), precision);
    }

    private static object Exact(Random random) =>
        new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
}
