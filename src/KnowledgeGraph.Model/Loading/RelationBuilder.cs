using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>Derives the reverse fields of nodes from the ends of claims.</summary>
internal static class RelationBuilder
{
    /// <summary>Gives every type the relations of the ends where its nodes may stand.</summary>
    public static void Build(IEnumerable<NodeType> types, ImmutableArray<ClaimKind> kinds)
    {
        ImmutableArray<RelationDefinition> relations = [.. kinds.SelectMany(Of)];
        foreach (var type in types)
        {
            type.Relations = [.. relations.Where(relation => type.IsSubtypeOf(relation.NearEnd.Type))];
        }
    }

    /// <summary>The two reverse fields of a kind, or the one that its ends share.</summary>
    public static IEnumerable<RelationDefinition> Of(ClaimKind kind) => kind.IsBothWays
        ? [new RelationDefinition(kind.Subject.Reverse, kind, Way.Any, kind.Object.Type)]
        :
        [
            new RelationDefinition(kind.Subject.Reverse, kind, Way.Out, kind.Object.Type),
            new RelationDefinition(kind.Object.Reverse, kind, Way.In, kind.Subject.Type),
        ];
}
