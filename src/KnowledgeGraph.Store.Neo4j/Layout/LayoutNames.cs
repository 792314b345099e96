namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Sees to it that no two things of a layout have one name.</summary>
internal static class LayoutNames
{
    public static void Check(GraphLayout layout)
    {
        foreach (var type in layout.Model.NodeKinds.Select(kind => kind.Name).Concat(layout.Model.Interfaces.Select(type => type.Name)))
        {
            if (Labels.OfStore.Contains(type))
            {
                throw new Neo4jOpenException($"The label {type} is one that the Neo4j store needs for itself: rename the kind {type} in the model.");
            }
        }

        foreach (var node in layout.Nodes)
        {
            Check(node.Kind.Name, NodeLayout.OwnNames, node.Attributes);
        }

        foreach (var claim in layout.Claims)
        {
            Check(claim.Kind.Name, [.. ClaimLayout.OwnNames, .. claim.Kind.References.Select(reference => reference.Name)], claim.Attributes);
        }

        Check(layout.Evidence.Definition.Name, EvidenceLayout.OwnNames, layout.Evidence.Attributes);
        CheckTypes(layout);
    }

    private static void CheckTypes(GraphLayout layout)
    {
        var seen = new HashSet<string>(layout.Claims.Select(claim => claim.RelationshipType), StringComparer.Ordinal) { Labels.Had };
        foreach (var (reference, type) in layout.Evidence.Definition.References.Zip(layout.Evidence.RelationshipTypes))
        {
            if (!seen.Add(type))
            {
                throw new Neo4jOpenException(
                    $"The reference {reference.Name} of evidence would be the relationship type {type} in Neo4j, which means something else "
                    + "there: rename it in the model.");
            }
        }
    }

    private static void Check(string kind, IReadOnlyList<string> own, AttributeLayout attributes)
    {
        var seen = new HashSet<string>(own, StringComparer.Ordinal);
        foreach (var name in attributes.Names)
        {
            if (!seen.Add(name))
            {
                throw new Neo4jOpenException(
                    $"Two things of a {kind} would be kept as its property {name} in Neo4j: rename the attribute of that name in the model.");
            }
        }
    }
}
