using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The names that follow from the model's names.</summary>
internal static class Naming
{
    /// <summary>`memberOf` becomes `MemberOf`.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>`PartOf` becomes `PART_OF`.</summary>
    public static string EnumValue(string typeName) => Split(typeName, '_').ToUpperInvariant();

    /// <summary>`institutionKind` and `HEAD_OF_STATE` become `institution kind` and `head of state`.</summary>
    public static string Words(string name) =>
        (name.Any(char.IsLower) ? Split(name, ' ') : name.Replace('_', ' ')).ToLowerInvariant();

    /// <summary>What to say of something that the model does not describe.</summary>
    public static string Describe(string? description, string name)
    {
        if (!string.IsNullOrEmpty(description))
        {
            return description;
        }

        var words = Words(name);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    public static string Filter(string typeName) => typeName + "Filter";

    public static string Order(string typeName) => typeName + "Order";

    public static string Connection(string typeName) => typeName + "Connection";

    public static string Edge(string typeName) => typeName + "Edge";

    public static string Aggregate(string typeName) => typeName + "Aggregate";

    public static string Extremes(string typeName) => typeName + "Extremes";

    public static string Comparison(string typeName) => typeName + "Comparison";

    /// <summary>
    /// What the types of a relation begin with: the claim's kind and the end that is reached, `MembershipGroup`;
    /// `TieNeighbor` where that may be either.
    /// </summary>
    public static string Relation(RelationDefinition relation) =>
        relation.Kind.Name + (relation.Way == Way.Any ? "Neighbor" : Pascal(relation.FarEnd.Name));

    private static string Split(string name, char separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append(separator);
            }

            text.Append(name[i]);
        }

        return text.ToString();
    }
}
