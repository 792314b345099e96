namespace KnowledgeGraph.Analysis;

/// <summary>The positions of one actor that count, as bits: for each value that occurs the topics on which it is taken.</summary>
internal sealed class ActorPlanes
{
    private readonly double[] values;
    private readonly BitPlane[] planes;

    private ActorPlanes(double[] values, BitPlane[] planes) => (this.values, this.planes) = (values, planes);

    /// <summary>The values that occur, in no order.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Whether no position counts.</summary>
    public bool IsEmpty => Array.TrueForAll(planes, plane => plane.Words.Length == 0);

    /// <summary>What they take up, in words of eight bytes.</summary>
    public int WordCount => planes.Sum(plane => plane.Words.Length);

    public static ActorPlanes Of(ActorRows rows, TopicSelection topics, PositionWindow window)
    {
        var (values, planes) = (new List<double>(), new List<ulong[]>());
        var positions = new LatestPositions(rows, topics, window);
        while (positions.MoveNext())
        {
            var place = values.IndexOf(positions.Value);
            if (place < 0)
            {
                place = values.Count;
                values.Add(positions.Value);
                planes.Add(new ulong[(topics.Count + 63) / 64]);
            }

            planes[place][positions.Number >> 6] |= 1UL << (positions.Number & 63);
        }

        return new ActorPlanes([.. values], [.. planes.Select(words => BitPlane.Of(words))]);
    }

    /// <summary>The topics on which a value is taken.</summary>
    public BitPlane PlaneOf(double value)
    {
        var place = Array.IndexOf(values, value);
        return place < 0 ? BitPlane.Empty : planes[place];
    }

    /// <summary>On how many topics a position is taken.</summary>
    public int Count() => planes.Sum(plane => plane.Count());

    public void AddTo(Span<ulong> words)
    {
        foreach (var plane in planes)
        {
            plane.AddTo(words);
        }
    }

    /// <summary>Those on the topics of a selection, by their numbers in it.</summary>
    public ActorPlanes Select(TopicSelection selection) =>
        selection.IsAll ? this : new ActorPlanes(values, Array.ConvertAll(planes, plane => plane.Select(selection)));
}
