namespace KnowledgeGraph.Contracts;

/// <summary>What a graph holds, as JSON, by where it stands.</summary>
public sealed class KnownValues
{
    /// <summary>So many different ones of each are enough.</summary>
    private const int Most = 60;

    private readonly Dictionary<(string Owner, string Attribute, string Type), List<string>> values = [];

    /// <param name="owner">The type that has the attribute.</param>
    /// <param name="type">The attribute's type.</param>
    public void Add(string owner, string attribute, string type, string json)
    {
        // Whose attribute it is isn't always known to who asks.
        foreach (var known in new[] { owner, string.Empty })
        {
            if (!values.TryGetValue((known, attribute, type), out var list))
            {
                values.Add((known, attribute, type), list = []);
            }

            if (list.Count < Most && !list.Contains(json))
            {
                list.Add(json);
            }
        }
    }

    /// <returns>Null where nothing is known.</returns>
    public string? Pick(string owner, string attribute, string type, Random random) =>
        values.TryGetValue((owner, attribute, type), out var list) || values.TryGetValue((string.Empty, attribute, type), out list)
            ? list[random.Next(list.Count)]
            : null;
}
