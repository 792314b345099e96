using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Columns made of those before and what changed are what columns made of everything are.</summary>
public sealed class ColumnUpdateTests
{
    private static readonly Period Always = new(null, null);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 60)]
    public void After_any_writes_they_are_what_a_new_reading_gives(int seed, int changes)
    {
        var random = new Random(seed);
        var live = new List<Row>();
        var columns = PositionColumns.Build(Votes.Positions, PositionBatch.Empty);
        for (var round = 0; round < 40; round++)
        {
            Row[] removed = [.. live.Where(_ => random.Next(12) == 0).Take(changes)];
            Row[] added = [.. Enumerable.Range(0, random.Next(changes + 1)).Select(_ => Row.Generate(random, 4 + round))];
            live = [.. live.Except(removed), .. added];
            columns = ColumnUpdate.Apply(columns, Batch(added), Batch(removed));

            var whole = PositionColumns.Build(Votes.Positions, Batch(live));
            Assert.Equal(Describe(whole), Describe(columns));
            Assert.Equal(Describe(whole.RolledUp), Describe(columns.RolledUp));
        }
    }

    [Fact]
    public void Who_has_no_position_left_is_gone()
    {
        Row only = new("country~a", "topic~1", 1, 0, 1);
        var columns = PositionColumns.Build(Votes.Positions, Batch([only]));

        Assert.Empty(ColumnUpdate.Apply(columns, PositionBatch.Empty, Batch([only])).ActorIds);
    }

    [Fact]
    public void What_did_not_change_is_shared()
    {
        var columns = PositionColumns.Build(Votes.Positions, Batch([new("country~a", "topic~1", 1, 0, 1), new("country~b", "topic~1", 1, 0, 2)]));
        var updated = ColumnUpdate.Apply(columns, Batch([new("country~a", "topic~1", 2, 0, 3)]), PositionBatch.Empty);

        Assert.Same(columns.RowsOf(1), updated.RowsOf(1));
        Assert.Equal(2, updated.RowsOf(0).Count);
        Assert.Same(columns.TopicIds, updated.TopicIds);
    }

    /// <summary>Each write replaces the rows of one actor; what nobody reads any more must not pile up.</summary>
    [Fact]
    public void Rows_that_nobody_reads_do_not_pile_up()
    {
        var start = Enumerable.Range(0, 40_000).Select(claim => new Row($"country~{claim % 4}", $"topic~{claim % 100:00}", claim, 0, (ulong)claim + 1));
        var columns = PositionColumns.Build(Votes.Positions, Batch([.. start]));
        for (var round = 0; round < 40; round++)
        {
            Row[] added = [.. Enumerable.Range(0, 4).Where(actor => actor == 0 || actor == 1 + (round % 3)).Select(actor =>
                new Row($"country~{actor}", "topic~00", round, 1, (ulong)(100_000 + (10 * round) + actor)))];
            columns = ColumnUpdate.Apply(columns, Batch(added), PositionBatch.Empty);
            var held = Enumerable.Range(0, 4).Select(actor => columns.RowsOf(actor).Columns).Distinct().Sum(each => each.Count);
            Assert.InRange(held, columns.RowCount, (3 * columns.RowCount) + 70_000);
        }
    }

    private static string Describe(PositionColumns columns) => string.Join(
        '\n',
        columns.ActorIds.Select((actor, place) => actor + ": " + string.Join(' ', Rows(columns, place).Order(StringComparer.Ordinal))));

    private static IEnumerable<string> Rows(PositionColumns columns, int actor)
    {
        var rows = columns.RowsOf(actor);
        for (var row = rows.From; row < rows.To; row++)
        {
            Assert.True(row == rows.From || rows.Columns.TopicOf(row - 1) <= rows.Columns.TopicOf(row));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{columns.TopicIds[rows.Columns.TopicOf(row)]}@{rows.Columns.DayOf(row)}={rows.Columns.ValueOf(row)}#{rows.Columns.ClaimOf(row).High}");
        }
    }

    private static PositionBatch Batch(IReadOnlyCollection<Row> rows)
    {
        var ids = new List<string?>();
        return new PositionBatch(
            ids,
            [.. rows.Select(row => new PositionEntry(NumberOf(row.Actor), NumberOf(row.Topic), row.Day, row.Day, (ushort)row.Code, new ClaimId(row.Claim, 0)))],
            [.. rows.Where(row => row.Claim % 7 == 0).Select(row => new OfficeEntry(row.Actor, "country~body" + (row.Claim % 3), Always))]);

        int NumberOf(string id)
        {
            var known = ids.IndexOf(id);
            if (known < 0)
            {
                ids.Add(id);
            }

            return known < 0 ? ids.Count - 1 : known;
        }
    }

    private sealed record Row(string Actor, string Topic, int Day, int Code, ulong Claim)
    {
        public static Row Generate(Random random, int topics) => new(
            $"country~{random.Next(6)}", $"topic~{random.Next(topics):00}", 1 + random.Next(20), random.Next(3), (ulong)random.NextInt64(1, long.MaxValue));
    }
}
