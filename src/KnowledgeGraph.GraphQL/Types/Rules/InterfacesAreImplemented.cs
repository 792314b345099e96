using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A type implements interfaces, each once, not itself, and all that they implement (§3.6 and §3.7 of the
/// specification).
/// </summary>
internal static class InterfacesAreImplemented
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var type in draft.OwnTypes.OfType<ImplementingType>())
        {
            CheckReferences(draft, errors, type);
            foreach (var face in type.Interfaces.Where(face => face != type))
            {
                CheckTransitive(errors, type, face);
                InterfaceFieldsAreProvided.Check(errors, type, face);
            }
        }
    }

    private static void CheckReferences(SchemaDraft draft, SchemaErrorList errors, ImplementingType type)
    {
        foreach (var uses in AllReferences(type).GroupBy(static node => node.Name))
        {
            var named = draft.Types.Find(uses.Key)!;
            if (named is not InterfaceType)
            {
                errors.Report($"Type {type} must only implement Interface types, it cannot implement {named}.", uses);
            }
            else if (named == type)
            {
                errors.Report(
                    $"Type {type} cannot implement itself because it would create a circular reference.", uses);
            }
            else if (uses.Count() > 1)
            {
                errors.Report($"Type {type} can only implement {named} once.", uses);
            }
        }
    }

    private static void CheckTransitive(SchemaErrorList errors, ImplementingType type, InterfaceType face)
    {
        foreach (var transitive in face.Interfaces)
        {
            if (!type.Interfaces.Contains(transitive))
            {
                errors.Report(
                    transitive == type
                        ? $"Type {type} cannot implement {face} because it would create a circular reference."
                        : $"Type {type} must implement {transitive} because it is implemented by {face}.",
                    ReferencesTo(face, transitive).Concat(ReferencesTo(type, face)));
            }
        }
    }

    private static IEnumerable<NamedTypeNode> AllReferences(ImplementingType type) =>
        type.Syntax.SelectMany(static part => part.Interfaces());

    private static IEnumerable<NamedTypeNode> ReferencesTo(ImplementingType type, InterfaceType face) =>
        AllReferences(type).Where(node => node.Name == face.Name);
}
