using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>The visible claims of a node over a relation.</summary>
internal static class RelationPattern
{
    /// <param name="namesFar">Whether the node at the other end gets a variable.</param>
    public static ClaimPlace Match(StatementScope scope, NodePlace near, RelationDefinition relation, Way way, bool namesFar)
    {
        var kind = relation.Kind;
        var name = scope.Names.Fresh(kind.FieldName);
        var isBothWays = kind.IsBothWays;
        var far = new NodePlace(
            scope, scope.Names.Fresh(FarName(relation, isBothWays, kind)), isBothWays ? kind.Subject.Type.Kinds : relation.FarEnd.Type.Kinds);
        var farPattern = namesFar ? $"({far.Name})" : "()";
        var pattern = (isBothWays, way) switch
        {
            (false, Way.Out) => $"({near.Name})-[{name}:{kind.Predicate}]->{farPattern}",
            (false, Way.In) => $"({near.Name})<-[{name}:{kind.Predicate}]-{farPattern}",
            _ => $"({near.Name})-[{name}:{kind.Predicate}]-{farPattern}",
        };
        scope.Block.Match(pattern);
        if (isBothWays && way != Way.Any)
        {
            scope.Block.Where(Direction(near.Name, name, kind, way));
        }

        scope.Block.Where(scope.View.Visible(name, [kind]));
        var here = new NodePlace(scope, near.Name, near.Kinds);
        return isBothWays
            ? new ClaimPlace(scope, name, [kind], null, null, far)
            : way == Way.In
                ? new ClaimPlace(scope, name, [kind], far, here, far)
                : new ClaimPlace(scope, name, [kind], here, far, far);
    }

    /// <summary>Whether a claim with these values reads the same from both ends; null where none of the kind does.</summary>
    public static string? Symmetric(string claim, ClaimKind kind)
    {
        if (kind.SymmetricBy is not { } attribute)
        {
            return null;
        }

        var values = attribute.Enum!.Values.Where(value => value.Symmetric).Select(value => $"'{value.Name}'");
        return $"{StoredValue.Of(claim, attribute)} IN [{string.Join(", ", values)}]";
    }

    /// <summary>A claim that reads the same from both ends is taken from either, whichever way was asked for.</summary>
    private static string Direction(string near, string claim, ClaimKind kind, Way way)
    {
        var isThatWay = $"{(way == Way.Out ? "startNode" : "endNode")}({claim}) = {near}";
        return Symmetric(claim, kind) is { } symmetric ? $"({isThatWay} OR {symmetric})" : isThatWay;
    }

    private static string FarName(RelationDefinition relation, bool isBothWays, ClaimKind kind) =>
        isBothWays ? FieldNames.Of(kind.Subject.Type.Name) : relation.FarEnd.Name;
}
