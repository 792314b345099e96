using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Checks that the root fields which follow from the kinds have names of their own.</summary>
internal sealed class RootFieldChecks(
    ModelSyntax syntax, NodeTypes nodes, IReadOnlyList<ClaimKindSyntax> claims, ModelProblems problems)
{
    private readonly Dictionary<string, string> taken = ReservedNames.RootFields.ToDictionary(name => name, _ => "the API itself", StringComparer.Ordinal);

    public void Run()
    {
        foreach (var type in nodes.Interfaces)
        {
            Take(type.PluralFieldName, type.Name, syntax.Find(type.Name)!, "rename the interface");
        }

        foreach (var (type, kind) in syntax.NodeKinds.Zip(nodes.Kinds))
        {
            Take(kind.FieldName, kind.Name, type.Node, "rename the kind");
            TakePlural(kind.PluralFieldName, type, "node");
        }

        foreach (var claim in claims)
        {
            TakePlural(claim.Kind.PluralFieldName, claim.Type, "claim");
        }
    }

    private void TakePlural(string name, TypeSyntax type, string directive)
    {
        var given = type.Directives.Argument(directive, "plural");
        if (given is not null && (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit)))
        {
            problems.Add(given, $"“{name}” cannot be a plural: write letters and digits that begin with a small letter, such as {FieldNames.PluralOf(type.Name)}.");
            return;
        }

        Take(name, type.Name, given ?? (SyntaxNode)type.Node, "give the kind another plural (plural: …) or name");
    }

    private void Take(string field, string owner, SyntaxNode place, string advice)
    {
        if (taken.TryAdd(field, owner))
        {
            return;
        }

        var offset = place is TypeDefinitionNode type ? type.NameStart : place.Start;
        problems.Add(offset, $"The root field {field} of {owner} is taken by {taken[field]}: {advice}.");
    }
}
