using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Checks the names of reverse fields against attributes and each other.</summary>
internal sealed class RelationNameChecks(NodeTypes nodes, IReadOnlyList<ClaimKindSyntax> claims, ModelProblems problems)
{
    public void Run()
    {
        var earlier = new List<RelationDefinition>();
        foreach (var claim in claims)
        {
            foreach (var relation in RelationBuilder.Of(claim.Kind))
            {
                var place = PlaceOf(relation, claim);
                CheckName(relation, place);
                CheckMeaning(relation, earlier, place);
                earlier.Add(relation);
            }
        }
    }

    private static ValueNode PlaceOf(RelationDefinition relation, ClaimKindSyntax claim)
    {
        var (field, name) = relation.Way == Way.In ? (claim.ObjectField, "object") : (claim.SubjectField, "subject");
        return field.Directives.First(directive => directive.Name == name).Arguments.First(argument => argument.Name == "reverse").Value;
    }

    private void CheckName(RelationDefinition relation, ValueNode place)
    {
        var name = relation.Name;
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            problems.Add(place, $"“{name}” cannot be a field: write letters and digits that begin with a small letter, such as memberOf.");
        }
        else if (ReservedNames.OnNodes.Contains(name) || ReservedNames.Everywhere.Contains(name))
        {
            problems.Add(place, $"{name} is built into every node or its filters: choose another reverse.");
        }
        else if (nodes.Declared.FirstOrDefault(attribute => attribute.Name == name) is { } attribute)
        {
            problems.Add(place, $"The reverse {name} of {relation.Kind} has the name of an attribute of {attribute.Owner}: rename one of the two.");
        }
        else if (nodes.Interfaces.FirstOrDefault(type => type.IsSubtypeOf(relation.NearEnd.Type) && type.Kinds.Any(kind => kind.FieldName == name)) is { } type)
        {
            problems.Add(place, $"{name} is also the name by which filters of {type} reach the kind: choose another reverse.");
        }
    }

    private void CheckMeaning(RelationDefinition relation, List<RelationDefinition> earlier, ValueNode place)
    {
        var clash = earlier.FirstOrDefault(other => other.Name == relation.Name && Meet(other.NearEnd.Type, relation.NearEnd.Type));
        if (clash is not null)
        {
            problems.Add(place, $"{relation.NearEnd.Type} would have two reverse fields {relation.Name}: that of {clash.Kind} ({clash.NearEnd.Name}) and that of "
                + $"{relation.Kind} ({relation.NearEnd.Name}). Give one of them another name.");
        }
    }

    private static bool Meet(NodeType left, NodeType right) =>
        left.IsSubtypeOf(right) || right.IsSubtypeOf(left) || left.Kinds.Any(kind => right.Kinds.Contains(kind));
}
