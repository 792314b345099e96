using System.Text;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

public sealed class RecentTextsTests
{
    [Fact]
    public void A_text_leads_to_a_row_that_was_set_from_it_or_to_none()
    {
        var recent = new RecentTexts();
        var random = new Random(1);
        var rows = new Dictionary<string, List<int>>();
        var found = 0;
        for (var row = 0; row < 20_000; row++)
        {
            var text = new string((char)('a' + random.Next(3)), random.Next(100)) + random.Next(4);
            if (recent.Find(Encoding.UTF8.GetBytes(text)) is var same && same >= 0)
            {
                Assert.Contains(same, rows[text]);
                found++;
            }
            else
            {
                recent.Add(Encoding.UTF8.GetBytes(text), row);
                rows.TryAdd(text, []);
                rows[text].Add(row);
            }
        }

        Assert.InRange(found, 1, 20_000);
        Assert.Equal(-1, recent.Find([]));
    }
}
