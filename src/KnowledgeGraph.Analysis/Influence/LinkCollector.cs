using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// Takes down the links that a store reads and numbers their nodes by id, so that every measure adds up in the same order on every store, and
/// comes to the same to the last bit.
/// </summary>
internal sealed class LinkCollector : ILinkSink
{
    private readonly List<(string Id, int Place)> nodes = [];
    private readonly List<int> from = [];
    private readonly List<int> to = [];
    private readonly List<bool> symmetric = [];
    private int[] places = new int[1024];

    public int LinkCount => from.Count;

    public void Node(int number, ReadOnlySpan<byte> id)
    {
        if (number >= places.Length)
        {
            Array.Resize(ref places, Math.Max(number + 1, places.Length * 2));
        }

        places[number] = nodes.Count;
        nodes.Add((Encoding.UTF8.GetString(id), nodes.Count));
    }

    public void Link(int subject, int @object, bool isSymmetric)
    {
        from.Add(places[subject]);
        to.Add(places[@object]);
        symmetric.Add(isSymmetric);
    }

    /// <summary>What was collected. Ends the collecting.</summary>
    public Links ToLinks()
    {
        nodes.Sort((left, right) => TextOrder.Compare(left.Id, right.Id));
        var ranks = new int[nodes.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[nodes[i].Place] = i;
        }

        return new Links(
            [.. nodes.Select(node => node.Id)],
            [.. from.Select(place => ranks[place])],
            [.. to.Select(place => ranks[place])],
            [.. symmetric]);
    }
}

/// <summary>Claims as links between nodes that are numbered by id.</summary>
/// <param name="From">The subject of each claim.</param>
/// <param name="To">Its object.</param>
/// <param name="Symmetric">Whether it reads the same from both ends.</param>
internal sealed record Links(string[] Ids, int[] From, int[] To, bool[] Symmetric)
{
    /// <summary>Each claim from its subject to its object; one that reads the same from both ends also back, unless it is of a node to itself.</summary>
    public LinkGraph ToGraph()
    {
        var (from, to) = (new List<int>(From), new List<int>(To));
        for (var link = 0; link < From.Length; link++)
        {
            if (Symmetric[link] && From[link] != To[link])
            {
                from.Add(To[link]);
                to.Add(From[link]);
            }
        }

        return LinkGraph.Build(
            Ids.Length, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(from), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(to));
    }
}
