namespace KnowledgeGraph.Model;

/// <summary>The names of root fields that follow from the names of kinds.</summary>
public static class FieldNames
{
    /// <summary>`PartOf` becomes `partOf`.</summary>
    public static string Of(string typeName) => char.ToLowerInvariant(typeName[0]) + typeName[1..];

    /// <summary>
    /// The regular English plural: `Country` becomes `countries`, `Box` `boxes`, `Agenda` `agendas`. A model states an
    /// irregular one itself (`plural: "people"`).
    /// </summary>
    public static string PluralOf(string typeName)
    {
        var name = Of(typeName);
        if (name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal))
        {
            return name[..^1] + "ies";
        }

        return name[^1] is 's' or 'x' or 'z' || name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal)
            ? name + "es"
            : name + "s";
    }
}
