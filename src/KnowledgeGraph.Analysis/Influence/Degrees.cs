namespace KnowledgeGraph.Analysis;

/// <summary>How many claims stand at each node: in all, leading to it, and leading from it.</summary>
/// <remarks>
/// A claim that reads the same from both ends leads both ways and is one claim. Example: of a → b, b → a and a – c, a has 3 claims, of which 2
/// lead to it and 2 from it.
/// </remarks>
internal sealed record Degrees(int[] All, int[] In, int[] Out)
{
    public static Degrees Of(Links links)
    {
        var count = links.Ids.Length;
        var degrees = new Degrees(new int[count], new int[count], new int[count]);
        for (var link = 0; link < links.From.Length; link++)
        {
            var (from, to) = (links.From[link], links.To[link]);
            degrees.All[from]++;
            degrees.Out[from]++;
            degrees.In[to]++;
            if (from != to)
            {
                degrees.All[to]++;
                if (links.Symmetric[link])
                {
                    degrees.Out[to]++;
                    degrees.In[from]++;
                }
            }
        }

        return degrees;
    }
}
