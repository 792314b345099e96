using System.Text;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The ids of the items of a connection, which are nodes or claims.</summary>
internal abstract class ItemIds
{
    public static ItemIds OfNodes { get; } = new NodeIds();

    public static ItemIds OfClaims { get; } = new ClaimItemIds();

    public abstract int MaxLength(View view, int item);

    /// <summary>Writes the id in UTF-8.</summary>
    /// <returns>How long it is.</returns>
    public abstract int Write(View view, int item, Span<byte> text);

    public abstract int Compare(View view, int left, int right);

    /// <summary>Compares an item's id with one that needs not exist.</summary>
    public abstract int Compare(View view, int item, ReadOnlySpan<byte> id);

    public static byte[] Parse(string id) => Encoding.UTF8.GetBytes(id);

    private sealed class NodeIds : ItemIds
    {
        public override int MaxLength(View view, int item) => view.Nodes.IdOf(item).Length;

        public override int Write(View view, int item, Span<byte> text)
        {
            var id = view.Nodes.IdOf(item);
            id.CopyTo(text);
            return id.Length;
        }

        public override int Compare(View view, int left, int right) => view.Nodes.CompareIds(left, right);

        public override int Compare(View view, int item, ReadOnlySpan<byte> id) => view.Nodes.IdOf(item).SequenceCompareTo(id);
    }

    private sealed class ClaimItemIds : ItemIds
    {
        public override int MaxLength(View view, int item) => view.Claims.Ids.MaxLength;

        public override int Write(View view, int item, Span<byte> text) => view.Claims.Ids.Write(item, text);

        public override int Compare(View view, int left, int right) => view.Claims.Ids.Compare(left, right);

        public override int Compare(View view, int item, ReadOnlySpan<byte> id)
        {
            Span<byte> text = stackalloc byte[view.Claims.Ids.MaxLength];
            return text[..view.Claims.Ids.Write(item, text)].SequenceCompareTo(id);
        }
    }
}
