using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>How one thing is looked up.</summary>
/// <param name="Reference">The id of a node, the id or the key of a claim.</param>
/// <param name="Ways">The best first; none where it can name nothing.</param>
internal sealed record LookupPlan(int Place, string Reference, ImmutableArray<LookupWay> Ways)
{
    public static LookupPlan Of(GraphModel model, ItemShape shape, LookupTarget target, int place)
    {
        if (NodeKey.TryRead(target.Reference, out var key) && model.FindKindOfKey(key) is { } nodeKind)
        {
            var canStand = shape.Node?.Kinds[nodeKind.Index] is not null;
            return new LookupPlan(place, NodeKey.ToId(key), canStand ? [new NodeWay()] : []);
        }

        if (shape.Claim is not { } claims)
        {
            return new LookupPlan(place, target.Reference, []);
        }

        var ofId = model.FindKindOfId(target.Reference);
        if (ofId is not null)
        {
            return new LookupPlan(place, target.Reference, claims.Kinds[ofId.Index] is null ? [] : [new ClaimIdWay(ofId)]);
        }

        return new LookupPlan(place, target.Reference, [new ClaimKeyWay()]);
    }
}

/// <summary>What to look for and where.</summary>
internal abstract record LookupWay
{
    /// <summary>The name by which targets say it.</summary>
    public abstract string Name { get; }

    public abstract int Rank { get; }

    public virtual string Parameter => "id";

    /// <summary>What stands for the key of a survivor where what was found took in no other.</summary>
    protected const string NoSurvivor = "null";

    /// <summary>Finds the thing, and says what to return of it: its values, and its key where it took in the node asked for.</summary>
    public abstract (string Expression, string Survivor, ItemReader Reader) Match(StatementScope scope, ItemShape shape, string reference);
}

internal sealed record NodeWay : LookupWay
{
    public override string Name => "node";

    public override int Rank => -1;

    public override (string Expression, string Survivor, ItemReader Reader) Match(StatementScope scope, ItemShape shape, string reference)
    {
        ImmutableArray<NodeKind> kinds = [.. scope.Model.NodeKinds.Where(kind => shape.Node!.Kinds[kind.Index] is not null)];
        var label = kinds is [var only] ? $"{only.Name}&{GraphModel.EntityName}" : GraphModel.EntityName;
        var node = new NodePlace(scope, scope.Names.Fresh(Patterns.VariableOf(scope.Model, kinds)), kinds);
        var asked = scope.Names.Fresh("asked");
        var merges = scope.Names.Fresh("merges");
        scope.Block.Match(
            $"({asked}:{GraphModel.EntityName} {{{PropertyNames.Id}: {reference}}}){ViewCypher.ToSurvivor(merges)}({node.Name}:{label})",
            IndexHint.Node(asked));
        scope.Block.Where(scope.View.IsKnown(asked));
        scope.Block.Where(scope.View.AreKnown(merges));
        scope.Block.Where(scope.View.Exists(node.Name));
        var (expression, reader) = NodeProjection.Of(scope, node, shape.Node!);
        return (expression, $"CASE WHEN size({merges}) > 0 THEN {node.Name}.{PropertyNames.Key} END", reader);
    }
}

internal sealed record ClaimIdWay(ClaimKind Kind) : LookupWay
{
    public override string Name => Kind.FieldName;

    public override int Rank => Kind.Index;

    public override (string Expression, string Survivor, ItemReader Reader) Match(StatementScope scope, ItemShape shape, string reference)
    {
        var claim = ClaimPlace.WithEnds(scope, [Kind]);
        var (subject, @object) = (claim.End(ClaimEnd.Subject).Name, claim.End(ClaimEnd.Object).Name);
        scope.Block.Match(
            $"({subject})-[{claim.Name}:{Kind.Predicate} {{{PropertyNames.Id}: {reference}}}]->({@object})", IndexHint.Claim(claim.Name, Kind));
        scope.Block.Where($"{claim.Name}.{PropertyNames.Recorded} <= {scope.View.Revision}");
        var (expression, reader) = ClaimProjection.Of(scope, claim, shape.Claim!);
        return (expression, NoSurvivor, reader);
    }
}

/// <summary>A key that several claims had in turn means the newest of them.</summary>
internal sealed record ClaimKeyWay : LookupWay
{
    public override string Name => "key";

    public override int Rank => int.MaxValue;

    public override string Parameter => "key";

    public override (string Expression, string Survivor, ItemReader Reader) Match(StatementScope scope, ItemShape shape, string reference)
    {
        ImmutableArray<ClaimKind> kinds = [.. scope.Model.ClaimKinds.Where(kind => shape.Claim!.Kinds[kind.Index] is not null)];
        var name = scope.Names.Fresh(Patterns.VariableOf(kinds));
        var branches = kinds.Select(kind =>
            $"MATCH ()-[{name}:{kind.Predicate} {{{PropertyNames.Key}: {reference}}}]->()\n"
            + $"WHERE {name}.{PropertyNames.Recorded} <= {scope.View.Revision}\nRETURN {name}");
        var parameter = reference.StartsWith('$') ? [] : new[] { reference[..reference.IndexOf('.', StringComparison.Ordinal)] };
        var imports = string.Join(", ", parameter.Union(scope.View.Imports));
        scope.Block.Add($"CALL ({imports}) {CypherBlock.Braces(string.Join("\nUNION ALL\n", branches))}");
        scope.Block.Add($"ORDER BY {name}.{PropertyNames.Recorded} DESC, {name}.{PropertyNames.Version} DESC");
        scope.Block.Add("LIMIT 1");
        var (expression, reader) = ClaimProjection.Of(scope, new ClaimPlace(scope, name, kinds, null, null, null), shape.Claim!);
        return (expression, NoSurvivor, reader);
    }
}
