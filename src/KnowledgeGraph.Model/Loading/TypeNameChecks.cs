using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Checks the names of types against those that the public schema has or derives.</summary>
internal sealed class TypeNameChecks(ModelSyntax syntax, ModelProblems problems)
{
    private IEnumerable<TypeDefinitionNode> Types => syntax.Interfaces
        .Concat<TypeDefinitionNode>(syntax.Enums)
        .Concat(syntax.NodeKinds.Concat(syntax.ClaimKinds).Concat(syntax.EvidenceTypes).Select(type => type.Node));

    public void Run()
    {
        foreach (var type in Types)
        {
            if (ReasonAgainst(type.Name) is { } reason)
            {
                problems.Add(type.NameStart, $"{type.Name} {reason}: choose another name.");
            }
        }
    }

    private string? ReasonAgainst(string name)
    {
        if (ReservedNames.Types.Contains(name))
        {
            return "is built in";
        }

        if (!char.IsAsciiLetterUpper(name[0]))
        {
            return "does not begin with a capital letter, as the names of types do";
        }

        var suffix = ReservedNames.DerivedSuffixes.FirstOrDefault(
            suffix => name.EndsWith(suffix, StringComparison.Ordinal) && IsType(name[..^suffix.Length]));
        return suffix is null ? null : $"is what the public schema derives from {name[..^suffix.Length]}";
    }

    private bool IsType(string name) => AttributeReader.Scalars.ContainsKey(name) || Types.Any(type => type.Name == name);
}
