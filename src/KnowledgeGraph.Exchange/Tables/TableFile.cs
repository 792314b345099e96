namespace KnowledgeGraph.Exchange;

/// <summary>A CSV file of a load.</summary>
/// <param name="Name">As the mapping names it, relative to the load's folder; problems show it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Header">The names of its columns.</param>
internal sealed record TableFile(string Name, string Path, char Delimiter, IReadOnlyList<string> Header)
{
    /// <summary>The column's place, or -1.</summary>
    public int ColumnOf(string name)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    public TableReader Open() => TableReader.Open(Name, Path, Delimiter);
}
