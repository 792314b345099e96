using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Roots that are connections of nodes or claims.</summary>
internal static class RootConnections
{
    public static RootReader OfNodes(StatementScope scope, NodesRoot root)
    {
        var name = root.Kinds is [var only] ? only.PluralFieldName : "nodes";
        var type = scope.Model.Interfaces.FirstOrDefault(type => Patterns.Label(scope.Model, root.Kinds) == type.Name);
        var source = new ConnectionSource(type?.PluralFieldName ?? name, null, inner => Nodes(inner, root.Kinds))
        {
            MatchById = inner => NodesById(inner, root.Kinds, isFiltered: root.Connection.Filter is not null),
        };
        return Connection(scope, source, root.Connection);
    }

    public static RootReader OfClaims(StatementScope scope, ClaimsRoot root)
    {
        if (!root.Of.IsEmpty)
        {
            return OfNodesClaims(scope, root);
        }

        var name = root.Kinds is [var only] ? only.PluralFieldName : "claims";
        var end = EndStart.Find(root.Connection.Filter);
        var source = new ConnectionSource(name, null, inner => Claims(inner, root.Kinds, end))
        {
            MatchById = root.Kinds.Length == 1 && end is null ? inner => ClaimsById(inner, root.Kinds, isFiltered: root.Connection.Filter is not null) : null,
            MatchParts = root.Kinds.Length > 1 ? (inner, bound) => ClaimsByKind(inner, root.Kinds, bound) : null,
        };
        return Connection(scope, source, root.Connection);
    }

    private static ObjectRootReader OfNodesClaims(StatementScope scope, ClaimsRoot root)
    {
        var starts = new RequiredNodes(root.Of);
        var source = new ConnectionSource(
            "claims",
            null,
            inner =>
            {
                var node = inner.Names.Fresh("node");
                starts.Match(inner, node);
                var claim = inner.Names.Fresh(Patterns.VariableOf(root.Kinds));
                inner.Block.Match($"({node})-[{claim}:{Patterns.Types(root.Kinds)}]-()");
                inner.Block.Where(inner.View.Visible(claim, root.Kinds));
                inner.Block.Add("WITH " + string.Join(", ", inner.View.Imports.Insert(0, $"DISTINCT {claim}")));
                return new ClaimPlace(inner, claim, root.Kinds, null, null, null);
            });
        var map = new MapProjection();
        var found = map.Variable(starts.Find(scope));
        var connection = new ConnectionCypher(scope, source, root.Connection).Into(map);
        scope.Block.Add($"RETURN {map.Print(null)} AS {StatementCompiler.Answer}");
        return new ObjectRootReader(connection, starts.Check(found));
    }

    private static ObjectRootReader Connection(StatementScope scope, ConnectionSource source, ConnectionQuery query)
    {
        var map = new MapProjection();
        var connection = new ConnectionCypher(scope, source, query).Into(map);
        scope.Block.Add($"RETURN {map.Print(null)} AS {StatementCompiler.Answer}");
        return new ObjectRootReader(connection, null);
    }

    private static NodePlace Nodes(StatementScope scope, ImmutableArray<NodeKind> kinds)
    {
        var node = new NodePlace(scope, scope.Names.Fresh(Patterns.VariableOf(scope.Model, kinds)), kinds);
        scope.Block.Match($"({node.Name}:{Patterns.Label(scope.Model, kinds)})");
        scope.Block.Where(scope.View.Exists(node.Name));
        return node;
    }

    /// <summary>The index by id is of all entities, and it has them in order.</summary>
    private static NodePlace NodesById(StatementScope scope, ImmutableArray<NodeKind> kinds, bool isFiltered)
    {
        var node = new NodePlace(scope, scope.Names.Fresh(Patterns.VariableOf(scope.Model, kinds)), kinds);
        var pattern = $"({node.Name}:{WithEntity(Patterns.Label(scope.Model, kinds))})";
        Match(scope, pattern, IndexHint.Node(node.Name) with { IsSeek = kinds.Length == 1 }, isFiltered);
        scope.Block.Where(kinds is [var only]
            ? $"{node.Name}.{PropertyNames.Id} STARTS WITH '{only.KeyPrefix}~'"
            : $"{node.Name}.{PropertyNames.Id} IS NOT NULL");
        scope.Block.Where(scope.View.Exists(node.Name));
        return node;
    }

    /// <summary>
    /// A filter that can't be met is found out by the planner, which then drops the other predicates and refuses a hint that rests on them.
    /// </summary>
    private static void Match(StatementScope scope, string pattern, IndexHint hint, bool isFiltered)
    {
        if (isFiltered)
        {
            scope.Block.Match(pattern);
        }
        else
        {
            scope.Block.Match(pattern, hint);
        }
    }

    private static string WithEntity(string label) => label switch
    {
        GraphModel.EntityName => label,
        _ when label.Contains('|', StringComparison.Ordinal) => $"({label})&{GraphModel.EntityName}",
        _ => $"{label}&{GraphModel.EntityName}",
    };

    private static ClaimPlace Claims(StatementScope scope, ImmutableArray<ClaimKind> kinds, ClaimEnd? start)
    {
        // Without a label the planner has no index to begin with, and goes over all nodes for several types.
        var ofSubject = start == ClaimEnd.Subject || (kinds.Length > 1 && start is null) ? ":" + GraphModel.EntityName : "";
        var ofObject = start == ClaimEnd.Object ? ":" + GraphModel.EntityName : "";
        var claim = ClaimPlace.WithEnds(scope, kinds);
        scope.Block.Match(Pattern(claim, kinds, ofSubject, ofObject));
        scope.Block.Where(scope.View.Visible(claim.Name, kinds));
        return claim;
    }

    /// <summary>The index of a type's ids has them in order.</summary>
    private static ClaimPlace ClaimsById(StatementScope scope, ImmutableArray<ClaimKind> kinds, bool isFiltered)
    {
        var claim = ClaimPlace.WithEnds(scope, kinds);
        Match(scope, Pattern(claim, kinds, "", ""), IndexHint.Claim(claim.Name, kinds[0]) with { IsSeek = false }, isFiltered);
        scope.Block.Where(scope.View.Visible(claim.Name, kinds));
        scope.Block.Where($"{claim.Name}.{PropertyNames.Id} IS NOT NULL");
        return claim;
    }

    /// <summary>Each type's ids have an index of their own: a page is among the first of each.</summary>
    private static ClaimPlace ClaimsByKind(StatementScope scope, ImmutableArray<ClaimKind> kinds, Action<CypherBlock, Place> bound)
    {
        var claim = ClaimPlace.WithEnds(scope, kinds);
        var parts = kinds.Select(kind =>
        {
            var part = new CypherBlock();
            part.Match(Pattern(claim, [kind], "", ""), IndexHint.Claim(claim.Name, kind) with { IsSeek = false });
            part.Where(scope.View.Visible(claim.Name, [kind]));
            part.Where($"{claim.Name}.{PropertyNames.Id} IS NOT NULL");
            bound(part, claim);
            part.Add($"RETURN {claim.End(ClaimEnd.Subject).Name}, {claim.Name}, {claim.End(ClaimEnd.Object).Name}");
            return part.ToString();
        });
        var union = new CypherBlock();
        union.Add(string.Join("\nUNION ALL\n", parts));
        scope.Block.Call(scope.Imports(null), union, claim.Name);
        return claim;
    }

    private static string Pattern(ClaimPlace claim, ImmutableArray<ClaimKind> kinds, string ofSubject, string ofObject) =>
        $"({claim.End(ClaimEnd.Subject).Name}{ofSubject})-[{claim.Name}:{Patterns.Types(kinds)}]->({claim.End(ClaimEnd.Object).Name}{ofObject})";
}
