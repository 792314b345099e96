using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// Matching: the full-text index finds the versions that have one of the words, a scan of the kinds those with one of the properties.
/// All that hold at the view's revision come with what <see cref="MatchNode"/> looks at; ranking and the page are shared code's.
/// </summary>
internal static class MatchCypher
{
    /// <summary>How many words one query of the index has; Lucene takes 1,024 clauses.</summary>
    private const int MostAlternatives = 500;

    public static RootReader Compile(StatementScope scope, MatchRoot root)
    {
        var terms = new MatchTerms(root.Queries);
        var nodes = new MatchNodeReader(scope.Model, terms.Properties);
        var items = new Dictionary<Slot, ItemReader>(ReferenceEqualityComparer.Instance);
        if (terms.Kinds.IsEmpty)
        {
            scope.Block.Add($"RETURN [] AS {StatementCompiler.Answer}");
            return new MatchReader(root, terms, nodes, items);
        }

        var hit = scope.Names.Fresh("hit");
        var inner = scope.Inner();
        var some = inner.Names.Fresh("some");
        ImmutableArray<object> words = [.. terms.Words.Chunk(MostAlternatives).Select(Lucene)];
        inner.Block.Add($"UNWIND {scope.Parameters.Add("words", words)} AS {some}");
        inner.Block.Add($"CALL db.index.fulltext.queryNodes('{Labels.WordsIndex}', {some}) YIELD node AS {hit}");
        inner.Block.Add($"RETURN {hit}");
        foreach (var condition in Conditions(scope, terms, hit))
        {
            Union(inner, scope, terms.Kinds, hit, condition);
        }

        scope.Block.Call([], inner.Block, hit);
        var map = Project(scope, terms.Kinds, hit, nodes, HitSlots.NodesOf(root.Shape.Slots), items);
        scope.Block.Add($"RETURN collect({map}) AS {StatementCompiler.Answer}");
        return new MatchReader(root, terms, nodes, items);
    }

    public static RootReader Compile(StatementScope scope, DuplicatesRoot root)
    {
        ImmutableArray<NodeKind> kinds = [root.Kind];
        var nodes = new MatchNodeReader(scope.Model, []);
        var items = new Dictionary<Slot, ItemReader>(ReferenceEqualityComparer.Instance);
        var of = new NodePlace(scope, scope.Names.Fresh("of"), kinds);
        new RequiredNodes([root.Of]).Match(scope, of.Name);
        var (hit, candidates) = (scope.Names.Fresh("hit"), scope.Names.Fresh("candidates"));
        var found = scope.Inner();
        var (words, at, word) = (found.Names.Fresh("words"), found.Names.Fresh("at"), found.Names.Fresh("word"));
        found.Block.Add($"WITH {WordsOf(of, root.Kind)} AS {words}");
        found.Block.Add($"UNWIND range(0, size({words}) - 1, {MostAlternatives}) AS {at}");
        found.Block.Add(
            $"CALL db.index.fulltext.queryNodes('{Labels.WordsIndex}', reduce(alternatives = '', {word} IN {words}[{at}..{at} + {MostAlternatives}] | "
            + $"alternatives + ' ' + CASE WHEN size({word}) < {WordTerm.BeginningLength} THEN {word} ELSE left({word}, {WordTerm.BeginningLength}) + '*' END)) "
            + $"YIELD node AS {hit}");
        found.Block.Add($"RETURN {hit}");
        foreach (var condition in root.Kind.Attributes.Where(MatchNode.IsIdentifier).Select(attribute => SharesIdentifier(of.Values, hit, attribute)))
        {
            Union(found, scope, kinds, hit, condition);
        }

        var inner = scope.Inner();
        inner.Block.Call([of.Values], found.Block, hit);
        var map = Project(inner, kinds, hit, nodes, HitSlots.NodesOf(root.Connection.Shape.Slots), items);
        inner.Block.Add($"RETURN collect({map}) AS {candidates}");
        scope.Block.Call(scope.Imports(of.Values), inner.Block, candidates);
        var own = new MapProjection();
        own.Property(of.Name, PropertyNames.Id);
        nodes.Into(own, of.Values, kinds);
        scope.Block.Add($"RETURN {own.Print(of.Values)} AS {DuplicatesReader.Of}, {candidates} AS {StatementCompiler.Answer}");
        return new DuplicatesReader(root, nodes, items);
    }

    /// <summary>Another way to find versions of the kinds: the nodes' own, and their former ones.</summary>
    private static void Union(StatementScope inner, StatementScope scope, ImmutableArray<NodeKind> kinds, string hit, string condition)
    {
        var label = Patterns.Label(scope.Model, kinds);
        foreach (var pattern in new[] { $"({hit}:{label})", $"(:{label})-[:{Labels.Had}]->({hit}:{Labels.Version})" })
        {
            inner.Block.Add("UNION");
            inner.Block.Match(pattern);
            inner.Block.Where(condition);
            inner.Block.Add($"RETURN {hit}");
        }
    }

    /// <summary>Goes from the versions that were found to the nodes that have them at the view's revision.</summary>
    /// <returns>The map of such a node.</returns>
    private static string Project(
        StatementScope scope,
        ImmutableArray<NodeKind> kinds,
        string hit,
        MatchNodeReader nodes,
        IEnumerable<(Slot Slot, NodeShape Shape)> slots,
        Dictionary<Slot, ItemReader> items)
    {
        var node = scope.Names.Fresh("node");
        scope.Block.Bind($"CASE WHEN {hit}:{Labels.Version} THEN [(former)-[:{Labels.Had}]->({hit}) | former][0] ELSE {hit} END", node);
        scope.Block.Where(scope.View.Live(hit));
        scope.Block.Where(scope.View.Exists(node));
        if (kinds.Length < scope.Model.NodeKinds.Length)
        {
            scope.Block.Where($"{node}:{Patterns.Label(scope.Model, kinds)}");
        }

        var place = NodePlace.OfVersion(scope, node, kinds, hit);
        var map = new MapProjection();
        map.Property(node, PropertyNames.Id);
        nodes.Into(map, hit, kinds);
        foreach (var (slot, shape) in slots)
        {
            items.Add(slot, NodeProjection.Into(scope, map, place, shape));
        }

        return map.Print(hit);
    }

    /// <summary>A condition for each attribute that has what a query gives.</summary>
    private static IEnumerable<string> Conditions(StatementScope scope, MatchTerms terms, string hit)
    {
        var attributes = terms.Kinds.SelectMany(kind => kind.Attributes).DistinctBy(attribute => attribute.Name).ToList();
        foreach (var attribute in attributes)
        {
            if (terms.ValuesOf(attribute) is { IsEmpty: false } values)
            {
                var property = attribute.Type == Model.ValueType.Id ? attribute.Name : AttributeParts.Folded(attribute.Name);
                var given = scope.Parameters.Add(attribute.Name, Objects(values));
                yield return attribute.IsList ? $"any(value IN {hit}.{property} WHERE value IN {given})" : $"{hit}.{property} IN {given}";
            }
            else if (MatchNode.IsIdentifier(attribute) && !terms.Identifiers.IsEmpty)
            {
                var given = scope.Parameters.Add(attribute.Name, Objects(terms.Identifiers.Select(pair => Joined(pair.Scheme, pair.Value))));
                yield return $"any(value IN {IdentifiersOf(hit, attribute)} WHERE value IN {given})";
            }
        }
    }

    private static string SharesIdentifier(string of, string hit, AttributeDefinition attribute) =>
        $"any(value IN {IdentifiersOf(hit, attribute)} WHERE value IN {IdentifiersOf(of, attribute)})";

    /// <summary>The identifiers of a node as texts: its folded schemes and values, joined.</summary>
    private static string IdentifiersOf(string node, AttributeDefinition attribute)
    {
        var (scheme, value) = ($"{node}.{AttributeParts.SchemeFolded(attribute)}", $"{node}.{AttributeParts.ValueFolded(attribute)}");
        return attribute.IsList
            ? $"[i IN range(0, coalesce(size({scheme}), 0) - 1) | {scheme}[i] + '{Separator}' + {value}[i]]"
            : $"[{scheme} + '{Separator}' + {value}]";
    }

    /// <summary>What no folded text has.</summary>
    private const string Separator = "\\n";

    private static string Joined(string scheme, string value) => scheme + "\n" + value;

    /// <summary>
    /// The words of a node that stand in its names. One of another text that is a part of a word in a name is among them; what
    /// it finds is no duplicate.
    /// </summary>
    private static string WordsOf(NodePlace of, NodeKind kind)
    {
        var names = MatchName.Attributes(kind).Select(attribute => attribute.IsList
            ? $"any(name IN {of.Values}.{AttributeParts.Folded(attribute.Name)} WHERE name CONTAINS word)"
            : $"{of.Values}.{AttributeParts.Folded(attribute.Name)} CONTAINS word");
        return $"[word IN split(coalesce({of.Values}.{PropertyNames.Words}, ''), ' ') WHERE word <> '' AND ({string.Join(" OR ", names)})]";
    }

    private static ImmutableArray<object> Objects(IEnumerable<string> texts) => [.. texts];

    /// <summary>Words hold letters and digits in lower case only, so none is an operator or needs escaping.</summary>
    private static object Lucene(WordTerm[] words) => string.Join(' ', words.Select(word => word.IsBeginning ? word.Text + "*" : word.Text));
}
