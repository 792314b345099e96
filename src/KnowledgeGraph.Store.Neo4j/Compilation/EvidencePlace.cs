using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A piece of evidence that a block has come to.</summary>
/// <param name="name">The variable that is the `:Evidence` node.</param>
internal sealed class EvidencePlace(StatementScope scope, string name) : Place
{
    private readonly Dictionary<string, NodePlace> references = new(StringComparer.Ordinal);

    public override string Attributes => Name;

    public string Name { get; } = name;

    /// <summary>The live pieces of a claim's evidence.</summary>
    public static EvidencePlace Match(StatementScope scope, string claim)
    {
        var name = scope.Names.Fresh("piece");
        return Match(scope, claim, name, $"({name}:{Labels.Evidence})\n{new IndexHint(name, Labels.Evidence, PropertyNames.Id, IsSeek: true)}");
    }

    /// <summary>The same where a filter follows: with one that can't be met the planner refuses a hint.</summary>
    public static EvidencePlace MatchFiltered(StatementScope scope, string claim)
    {
        var name = scope.Names.Fresh("piece");
        return Match(scope, claim, name, $"({name}:{Labels.Evidence})");
    }

    private static EvidencePlace Match(StatementScope scope, string claim, string name, string pattern)
    {
        scope.Block.Match(pattern);
        scope.Block.Where($"{name}.{PropertyNames.Id} IN {claim}.{PropertyNames.EvidenceIds}");
        scope.Block.Where(scope.View.Live(name));
        return new EvidencePlace(scope, name);
    }

    /// <summary>The node that a reference names; its variable is null where it names none.</summary>
    public NodePlace Reference(ReferenceDefinition reference)
    {
        if (!references.TryGetValue(reference.Name, out var place))
        {
            place = new NodePlace(scope, scope.Names.Fresh(reference.Name), reference.Type.Kinds);
            var pattern = $"({Name})-[:{EvidenceLayout.TypeOf(reference)}]->({place.Name})";
            if (reference.IsNonNull)
            {
                scope.Block.Match(pattern);
            }
            else
            {
                scope.Block.OptionalMatch(pattern);
            }

            references.Add(reference.Name, place);
        }

        return place;
    }
}
