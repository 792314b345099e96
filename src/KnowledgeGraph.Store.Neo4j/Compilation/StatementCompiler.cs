using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Makes one Cypher statement of a traversal: patterns walk it, subqueries find the pages, counts and aggregates of connections,
/// map projections return what was asked for. Field names and the model's names stand in its text, what clients give in its
/// parameters.
/// </summary>
internal static class StatementCompiler
{
    /// <summary>The column that a statement returns its one value in.</summary>
    public const string Answer = "answer";

    public static StatementPlan Compile(GraphModel model, Traversal traversal) => Compile(model, traversal, RootView.Of);

    /// <summary>
    /// The same at the newest published revision, of a look-up that <see cref="CanReadNewest"/>. It returns no row where nothing was found, and
    /// where there is no ledger.
    /// </summary>
    public static StatementPlan CompileNewest(GraphModel model, Traversal traversal) => Compile(model, traversal, RootView.OfNewest);

    /// <summary>One thing that is looked up by its id or key: its statement is so short that to ask for the revision before would double it.</summary>
    public static bool CanReadNewest(Traversal traversal) => traversal.Root is LookupRoot { Targets: [{ Time.KnownAt: null }] };

    private static StatementPlan Compile(GraphModel model, Traversal traversal, ViewFactory viewOf)
    {
        var parameters = new ParameterTable();
        var block = new CypherBlock();
        var names = new CypherNames();
        var time = traversal.Root is LookupRoot { Targets: [var only] } ? only.Time : traversal.Time;
        var view = viewOf(time, names, parameters, block);
        var scope = new StatementScope(model, names, parameters, view, block);
        var reader = traversal.Root switch
        {
            LookupRoot lookup => LookupCypher.Compile(scope, lookup, traversal.Time),
            NodesRoot nodes => RootConnections.OfNodes(scope, nodes),
            ClaimsRoot claims => RootConnections.OfClaims(scope, claims),
            SearchRoot search => SearchCypher.Compile(scope, search),
            DuplicatesRoot duplicates => MatchCypher.Compile(scope, duplicates),
            MatchRoot match => MatchCypher.Compile(scope, match),
            NeighborhoodRoot neighborhood => new NeighborhoodCypher(scope, neighborhood).Compile(),
            PathsRoot paths => new PathsCypher(scope, paths).Compile(),
            ChangesRoot changes => ChangesCypher.Compile(scope, changes),
            ChangeRoot change => ChangesCypher.Compile(scope, change),
            GraphRoot summary => GraphCypher.Compile(scope, summary),
            _ => throw new ArgumentException($"A {traversal.Root.GetType().Name} is no root that this store knows.", nameof(traversal)),
        };
        var text = block.ToString();
        parameters.Keep(text);
        return new StatementPlan(text, parameters, reader);
    }

    private delegate ViewCypher ViewFactory(TraversalTime time, CypherNames names, ParameterTable parameters, CypherBlock block);
}
