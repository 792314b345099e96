using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The attributes of the claims of one kind, and what its values say of time and symmetry.</summary>
internal sealed class ClaimKindColumns
{
    private readonly CodeColumn? symmetricBy;
    private readonly bool[] symmetric = [];
    private readonly CodeColumn? timeBy;
    private readonly bool[] acts = [];

    public ClaimKindColumns(ClaimKind kind, TextHeap texts)
    {
        Kind = kind;
        Columns = new RecordColumns(kind.Attributes, kind.References, texts);
        if (kind is { IsBothWays: true, SymmetricBy: { IsList: false } attribute })
        {
            symmetricBy = (CodeColumn)Columns[attribute];
            symmetric = [.. attribute.Enum!.Values.Select(value => value.Symmetric)];
        }

        if (kind.TimeBy is { } decisive)
        {
            timeBy = (CodeColumn)Columns[decisive];
            acts = [.. decisive.Enum!.Values.Select(value => (value.Time ?? kind.Time) == ClaimTime.Act)];
        }
    }

    public ClaimKind Kind { get; }

    public RecordColumns Columns { get; }

    public bool IsSymmetric(int row) => symmetricBy is not null && symmetricBy.TryGet(row, out var code) && symmetric[code];

    public bool IsAct(int row) => timeBy is not null && timeBy.TryGet(row, out var code) ? acts[code] : Kind.Time == ClaimTime.Act;
}
