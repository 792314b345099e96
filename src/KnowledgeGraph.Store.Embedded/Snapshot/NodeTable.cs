using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Nodes and their versions. A node's place is its number in the ledger less one; so is a version's.</summary>
internal sealed class NodeTable
{
    private readonly ConcurrentDictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Chunked<byte[]> ids = new([]);
    private readonly Chunked<byte[]> keyBytes = new([]);
    private readonly Chunked<ushort> kinds = new(0);
    private readonly Chunked<int> versionNodes = new(-1);
    private readonly Chunked<int> versionRows = new(0);
    private readonly Chunked<int> versionRevisions = new(0);
    private readonly Chunked<int> versionBefore = new(-1);
    private readonly Chunked<int> heads = new(-1);
    private readonly ConcurrentDictionary<int, (int Into, int Revision)> merges = new();

    public NodeTable(GraphModel model, TextHeap texts)
    {
        Columns = [.. model.NodeKinds.Select(kind => new RecordColumns(kind.Attributes, [], texts))];
        Kinds = model.NodeKinds;
    }

    public ImmutableArray<NodeKind> Kinds { get; }

    /// <summary>The attributes of each kind, by its index; a row per version.</summary>
    public ImmutableArray<RecordColumns> Columns { get; }

    /// <summary>The bytes of the ids and keys, the table by key not counted.</summary>
    public long KeySize => Enumerable.Range(0, Count).Sum(node => (long)ids[node].Length + keyBytes[node].Length);

    /// <summary>How many nodes the writer has added; readers go by what is published.</summary>
    public int Count { get; private set; }

    public int VersionCount { get; private set; }

    public void Add(string key, int kind)
    {
        var node = Count;
        ids[node] = Encoding.UTF8.GetBytes(NodeKey.ToId(key));
        keyBytes[node] = Encoding.UTF8.GetBytes(key);
        kinds[node] = (ushort)kind;
        byKey[key] = node;
        Count++;
    }

    public void AddVersion(int node, int revision, ReadOnlySpan<byte> data)
    {
        var version = VersionCount;
        var columns = Columns[KindOf(node)];
        columns.SetAttributes(columns.Count, data);
        versionNodes[version] = node;
        versionRows[version] = columns.Count;
        versionRevisions[version] = revision;
        versionBefore[version] = heads[node];
        Volatile.Write(ref heads.Slot(node), version);
        columns.Count++;
        VersionCount++;
    }

    /// <summary>Notes that another node has taken one in; readers at earlier revisions don't mind.</summary>
    public void Merge(int absorbed, int survivor, int revision) => merges[absorbed] = (survivor, revision);

    /// <summary>Whether the node is another one by a revision.</summary>
    public bool IsMerged(int node, int revision) => merges.TryGetValue(node, out var merge) && merge.Revision <= revision;

    /// <summary>The node that stands for one at a revision: itself, or the last that took it in.</summary>
    public int SurvivorOf(int node, int revision)
    {
        while (merges.TryGetValue(node, out var merge) && merge.Revision <= revision)
        {
            node = merge.Into;
        }

        return node;
    }

    /// <summary>The node of that key, or -1.</summary>
    public int Find(string key) => byKey.GetValueOrDefault(key, -1);

    /// <summary>The node that an id or a key names, or -1.</summary>
    public int FindReference(string idOrKey) => NodeKey.TryRead(idOrKey, out var key) ? Find(key) : -1;

    public int KindOf(int node) => kinds[node];

    public ReadOnlySpan<byte> IdOf(int node) => ids[node];

    public ReadOnlySpan<byte> KeyUtf8Of(int node) => keyBytes[node];

    /// <summary>The version that holds at a revision, or -1 when the node isn't there yet.</summary>
    public int VersionAt(int node, int revision)
    {
        var version = Volatile.Read(in heads.Peek(node));
        while (version >= 0 && versionRevisions[version] > revision)
        {
            version = versionBefore[version];
        }

        return version;
    }

    public int RowOf(int version) => versionRows[version];

    public int NodeOf(int version) => versionNodes[version];

    public int RevisionOf(int version) => versionRevisions[version];

    public int CompareIds(int left, int right) => IdOf(left).SequenceCompareTo(IdOf(right));
}
