using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// What measures of agreement compare: the kind of claim by which somebody takes a position on something. It is the first kind in
/// the model whose two ends have no kind of node in common and that has a required enum attribute with a scale.
/// </summary>
public sealed class PositionModel
{
    private PositionModel(ClaimKind kind, AttributeDefinition position, ImmutableArray<ClaimKind> claims)
    {
        Kind = kind;
        Position = position;
        Offices = [.. claims.Where(claim => claim.SpeaksFor)];
        Memberships = [.. claims.Where(claim => claim.IsMembership)];
        Tags = kind.Object.Type.Attributes.FirstOrDefault(
            attribute => attribute is { IsList: true, Type: ValueType.String, IsSearched: false });
        Scale = [.. position.Enum!.Values.Select(value => value.Scale!.Value)];
    }

    /// <summary>The kind of claim; its subject takes the position, its object is what it is about.</summary>
    public ClaimKind Kind { get; }

    /// <summary>The attribute that says which position.</summary>
    public AttributeDefinition Position { get; }

    /// <summary>The places of the positions on their scale, by <see cref="EnumValue.Index"/>.</summary>
    public ImmutableArray<double> Scale { get; }

    /// <summary>How far apart two positions can be.</summary>
    public double Range => Scale.Max() - Scale.Min();

    /// <summary>The kinds of claim by which an actor's positions count for another one, too.</summary>
    public ImmutableArray<ClaimKind> Offices { get; }

    /// <summary>The kinds of claim by which actors belong to others.</summary>
    public ImmutableArray<ClaimKind> Memberships { get; }

    /// <summary>The labels of what positions are about, the first list of texts that isn't searched; null when there are none.</summary>
    public AttributeDefinition? Tags { get; }

    internal static PositionModel? Find(ImmutableArray<ClaimKind> claims)
    {
        foreach (var kind in claims)
        {
            if (PositionOf(kind) is { } position && !kind.Subject.Type.Kinds.Intersect(kind.Object.Type.Kinds).Any())
            {
                return new PositionModel(kind, position, claims);
            }
        }

        return null;
    }

    private static AttributeDefinition? PositionOf(ClaimKind kind) => kind.Attributes.FirstOrDefault(
        attribute => attribute is { IsNonNull: true, IsList: false, Enum: { IsScale: true, Values.IsEmpty: false } });
}
