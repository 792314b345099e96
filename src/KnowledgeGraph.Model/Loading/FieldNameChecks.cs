using System.Collections.Frozen;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>
/// Checks the names of attributes and ends: not reserved, and of one type wherever a name recurs, because clients ask for
/// several kinds in one selection (FieldsInSetCanMerge, §5.3.2 of the GraphQL specification).
/// </summary>
internal sealed class FieldNameChecks(
    ModelSyntax syntax, NodeTypes nodes, ClaimInterfaceSyntax claim, IReadOnlyList<ClaimKindSyntax> claims, ModelProblems problems)
{
    public void Run()
    {
        foreach (var attribute in nodes.Declared)
        {
            CheckReserved(attribute.Name, attribute.Field.NameStart, ReservedNames.OnNodes, "every node");
        }

        foreach (var field in syntax.ClaimKinds.SelectMany(type => type.Node.Fields).Concat(ClaimInterfaceFields()))
        {
            CheckReserved(field.Name, field.NameStart, ReservedNames.OnClaims, "every claim");
        }

        foreach (var field in syntax.EvidenceTypes.SelectMany(type => type.Node.Fields))
        {
            CheckReserved(field.Name, field.NameStart, ReservedNames.OnEvidence, "every piece of evidence");
        }

        CheckTypes(nodes.Declared);
        var attributes = CheckTypes(claim.Declared.Concat(claims.SelectMany(kind => kind.Declared)));
        CheckEnds(attributes);
        CheckBranches();
    }

    private IEnumerable<FieldDefinitionNode> ClaimInterfaceFields() =>
        syntax.Find(GraphModel.ClaimName) is InterfaceTypeDefinitionNode node ? node.Fields : [];

    private void CheckReserved(string name, int offset, FrozenSet<string> builtIn, string owner)
    {
        if (builtIn.Contains(name))
        {
            problems.Add(offset, $"{name} is built into {owner}: choose another name.");
        }
        else if (ReservedNames.Everywhere.Contains(name))
        {
            problems.Add(offset, $"{name} is a word of the filters: choose another name.");
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            problems.Add(offset, $"{name} begins with two underscores, which GraphQL keeps for itself: choose another name.");
        }
    }

    private Dictionary<string, AttributeSyntax> CheckTypes(IEnumerable<AttributeSyntax> attributes)
    {
        var first = new Dictionary<string, AttributeSyntax>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            if (!first.TryAdd(attribute.Name, attribute) && first[attribute.Name].Type != attribute.Type)
            {
                var other = first[attribute.Name];
                problems.Add(attribute.Field.NameStart, $"{attribute.Name} is {attribute.Type} on {attribute.Owner} but {other.Type} on {other.Owner}: "
                    + "give both one type or two names, so that clients can ask for both at once.");
            }
        }

        return first;
    }

    private void CheckEnds(Dictionary<string, AttributeSyntax> attributes)
    {
        foreach (var kind in claims)
        {
            foreach (var field in kind.EndFields)
            {
                if (attributes.TryGetValue(field.Name, out var attribute))
                {
                    problems.Add(field.NameStart, $"{field.Name} is an end of {kind.Kind.Name} but an attribute of {attribute.Owner}: rename one of the two.");
                }
            }
        }
    }

    /// <summary>The filter of an interface has a branch for each kind, beside the fields of the interface.</summary>
    private void CheckBranches()
    {
        foreach (var type in nodes.Interfaces)
        {
            var fields = type.Kinds.Select(kind => kind.FieldName).ToHashSet(StringComparer.Ordinal);
            foreach (var attribute in nodes.Declared.Where(attribute => fields.Contains(attribute.Name) && type.FindAttribute(attribute.Name) is not null))
            {
                problems.Add(attribute.Field.NameStart, $"{attribute.Name} is also the name by which filters of {type.Name} reach the kind: choose another name.");
            }
        }

        var branches = claims.Select(kind => kind.Kind.FieldName).ToHashSet(StringComparer.Ordinal);
        foreach (var field in ClaimInterfaceFields().Where(field => branches.Contains(field.Name)))
        {
            problems.Add(field.NameStart, $"{field.Name} is also the name by which filters of Claim reach the kind: choose another name.");
        }
    }
}
