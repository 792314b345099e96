using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot.Packed;

public sealed class PackedTextsTests
{
    private static readonly string[] Odd =
    [
        "",
        "a",
        "row:",
        "row:1/FRA",
        "row:1/FRAX",
        new('f', 64),
        new('F', 64),
        new('g', 64),
        new('0', 63),
        new('0', 66),
        new('x', 254),
        new('x', 255),
        new('x', 256),
        new string('x', 255) + "y",
        new('é', 200),
        "l’accord de Genève",
        new('x', 70_000),
    ];

    [Fact]
    public void Any_texts_are_there_again_in_any_order()
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 5000).Select(_ => Generate(random)).ToArray();
        var packed = Pack(texts);

        Assert.Equal(texts, Enumerable.Range(0, texts.Length).Select(row => Read(packed, row)));
        foreach (var row in Enumerable.Range(0, 500).Select(_ => random.Next(texts.Length)))
        {
            Assert.Equal(texts[row], Read(packed, row));
        }
    }

    [Fact]
    public void Rows_without_a_text_at_the_end_and_chunks_of_none_are_null()
    {
        var packed = new PackedTexts();
        packed.Add(3, "three"u8);
        packed.Add(5000, "five thousand"u8);

        Assert.Equal(
            ["three", "five thousand"],
            Enumerable.Range(0, 10_000).Where(row => !packed.IsNull(row)).Select(row => Read(packed, row)));
        Assert.Equal((null, null, null), (Read(packed, 4), Read(packed, 3000), Read(packed, 9000)));
    }

    [Fact]
    public void A_hash_takes_35_bytes_and_a_locator_like_its_neighbours_9()
    {
        const int rows = (100 * 1024) + 1;
        var hashes = Pack([.. Enumerable.Range(0, rows).Select(HashOf)]);
        var locators = Pack([.. Enumerable.Range(0, rows).Select(row => $"row:{row / 200}/{(char)('A' + (row % 26))}AB")]);

        Assert.InRange(hashes.Size / (double)rows, 33, 35);
        Assert.InRange(locators.Size / (double)rows, 4, 9);
        Assert.Equal(HashOf(4321), Read(hashes, 4321));
    }

    [Fact]
    public void A_row_may_come_again_as_it_was_and_not_otherwise()
    {
        var packed = Pack(["one", null, HashOf(1)]);
        packed.Add(0, "one"u8);
        packed.Add(2, Encoding.UTF8.GetBytes(HashOf(1)));
        Assert.Throws<InvalidOperationException>(() => packed.Add(0, "another"u8));
        packed.Add(3, "four"u8);
        Assert.Equal(["one", null, HashOf(1), "four"], Enumerable.Range(0, 4).Select(row => Read(packed, row)));
    }

    private static string? Generate(Random random) => random.Next(10) switch
    {
        0 => null,
        1 => Odd[random.Next(Odd.Length - (random.Next(50) == 0 ? 0 : 1))],
        2 => HashOf(random.Next()),
        3 => new string('x', random.Next(240, 300)) + random.Next(10),
        _ => $"row:{random.Next(3)}/{random.Next(30)}",
    };

    private static string HashOf(int number) => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number)));

    private static PackedTexts Pack(string?[] texts)
    {
        var packed = new PackedTexts();
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts[row] is { } text)
            {
                packed.Add(row, Encoding.UTF8.GetBytes(text));
            }
        }

        return packed;
    }

    private static string? Read(PackedTexts packed, int row)
    {
        var isThere = packed.TryRead(row, new byte[PackedTexts.ScratchSize], out var text);
        Assert.Equal(!isThere, packed.IsNull(row));
        return isThere ? Encoding.UTF8.GetString(text) : null;
    }
}
