using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

public sealed class ClaimIdsTests
{
    private const int Count = 5000;
    private const int Folded = 3000;

    private readonly PackedInts kinds = new(0);
    private readonly ClaimIds ids;

    public ClaimIdsTests() => ids = new ClaimIds(Records.Model, kinds);

    [Fact]
    public void A_claim_is_found_among_sorted_ones_and_no_other_is()
    {
        foreach (var count in new[] { 0, 1, 2, 3, 100, Count })
        {
            Fill(count);
            var sorted = Enumerable.Range(0, count).ToArray();
            ids.Sort(sorted);
            Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(claim => ids.Find(sorted, ids[claim])));
            Assert.Equal(-1, ids.Find(sorted, new ClaimId(0, 0)));
            Assert.Equal(-1, ids.Find(sorted, new ClaimId(ulong.MaxValue, ushort.MaxValue)));
            Assert.Equal(-1, ids.Find(sorted, new ClaimId(1UL << 63, 7)));
        }
    }

    [Fact]
    public void Ids_that_crowd_together_are_found_too()
    {
        for (var claim = 0; claim < Count; claim++)
        {
            Add(claim, new ClaimId((ulong)(claim / 3), (ushort)claim));
        }

        var sorted = Enumerable.Range(0, Count).ToArray();
        ids.Sort(sorted);
        Assert.Equal(Enumerable.Range(0, Count), Enumerable.Range(0, Count).Select(claim => ids.Find(sorted, ids[claim])));
        Assert.Equal(-1, ids.Find(sorted, new ClaimId(17, ushort.MaxValue)));
    }

    [Fact]
    public void Recent_claims_are_found_until_the_base_has_them()
    {
        Fill(Count);
        var recent = new RecentClaims(ids);
        for (var claim = 0; claim < Count; claim++)
        {
            recent.Add(claim, claim < Folded ? 0 : Folded);
            Assert.Equal(claim, recent.Find(0, ids[claim]));
        }

        Assert.Equal(
            Enumerable.Range(Folded, Count - Folded), Enumerable.Range(Folded, Count - Folded).Select(claim => recent.Find(0, ids[claim])));
        Assert.Equal((-1, -1), (recent.Find(0, new ClaimId(3, 4)), recent.Find(1, ids[Count - 1])));

        // As many came again as the table had room for, and those that the base has went.
        for (var round = 0; round < 3; round++)
        {
            for (var claim = Folded; claim < Count; claim++)
            {
                recent.Add(claim, Count - 10);
            }
        }

        Assert.InRange(recent.Size, 256 * sizeof(int), 32 * 1024 * sizeof(int));
        Assert.Equal(Count - 1, recent.Find(0, ids[Count - 1]));
    }

    private void Fill(int count)
    {
        var random = new Random(count);
        for (var claim = 0; claim < count; claim++)
        {
            Add(claim, new ClaimId((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ushort)random.Next(1 << 16)));
        }
    }

    private void Add(int claim, ClaimId id)
    {
        kinds[claim] = 0;
        var text = new byte[ClaimId.TextLength];
        id.Write(text);
        ids.Add(claim, [.. Encoding.UTF8.GetBytes(Records.Model.ClaimKinds[0].FieldName + ClaimIdentity.Separator), .. text]);
    }
}
