namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot.Packed;

public sealed class PackedIntsTests
{
    private const int Fill = -1;
    private const int Rows = (3 * PackedIntChunk.Length) + 77;

    public static TheoryData<string, int> Shapes => new()
    {
        // The bytes are those of three packed chunks, with 64 for each beside its values, and a whole plain one.
        { "all the filling", 0 },
        { "one value", 0 },
        { "ascending", 0 },
        { "descending", 0 },
        { "a few near one another", 3 * PackedIntChunk.Length },
        { "a few, and gaps", 3 * PackedIntChunk.Length },
        { "some thousands apart", 3 * PackedIntChunk.Length * sizeof(ushort) },
        { "anything", 3 * PackedIntChunk.Length * sizeof(int) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_is_set_is_there_in_the_narrowest_form(string shape, int packed)
    {
        var column = new PackedInts(Fill);
        var values = Generate(shape);
        for (var row = 0; row < Rows; row++)
        {
            column[row] = values[row];
        }

        Assert.Equal(values, Enumerable.Range(0, Rows).Select(row => column[row]));
        Assert.Equal(Fill, column[Rows]);
        Assert.Equal(Fill, column[1 << 30]);
        var overhead = shape == "all the filling" ? 0 : (4 * 64) + (PackedIntChunk.Length * sizeof(int));
        Assert.Equal(packed + overhead + (4 * IntPtr.Size), column.Size);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_value_of_a_packed_chunk_can_change(string shape, int packed)
    {
        Assert.InRange(packed, 0, int.MaxValue);
        var column = new PackedInts(Fill);
        var values = Generate(shape);
        for (var row = 0; row < Rows; row++)
        {
            column[row] = values[row];
        }

        foreach (var row in new[] { 5, PackedIntChunk.Length, Rows - 1 })
        {
            column[row] = values[row] = int.MinValue + row;
            column[row + 1] = values[row + 1 < Rows ? row + 1 : row] = row + 1 < Rows ? Fill : values[row];
        }

        Assert.Equal(values, Enumerable.Range(0, Rows).Select(row => column[row]));
    }

    [Fact]
    public void The_same_value_again_leaves_a_chunk_packed()
    {
        var column = new PackedInts(Fill);
        for (var row = 0; row < Rows; row++)
        {
            column[row] = row;
        }

        var size = column.Size;
        column[17] = 17;
        Assert.Equal(size, column.Size);
        column[17] = 18;
        Assert.Equal(size + (PackedIntChunk.Length * sizeof(int)), column.Size);
    }

    [Fact]
    public void Chunks_may_begin_in_any_order()
    {
        var column = new PackedInts(Fill);
        column[PackedIntChunk.Length * 9] = 4;
        column[2] = 3;
        column[PackedIntChunk.Length * 10] = 5;
        column[PackedIntChunk.Length * 9] = 6;
        Assert.Equal(
            (3, 6, 5, Fill),
            (column[2], column[PackedIntChunk.Length * 9], column[PackedIntChunk.Length * 10], column[PackedIntChunk.Length * 5]));
    }

    private static int[] Generate(string shape)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, Rows).Select(row => shape switch
            {
                "all the filling" => Fill,
                "one value" => 7,
                "ascending" => 1_000_000 + row,
                "descending" => -3 * row,
                "a few near one another" => int.MaxValue - random.Next(255),
                "a few, and gaps" => random.Next(4) == 0 ? Fill : 1000 + random.Next(255),
                "some thousands apart" => random.Next(10) == 0 ? Fill : int.MinValue + random.Next(65_000),
                _ => random.Next(int.MinValue, int.MaxValue),
            }),
        ];
    }
}
