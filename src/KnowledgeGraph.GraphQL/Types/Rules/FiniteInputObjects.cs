using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Some finite value exists of every input object: no circle of fields that all have to be given (§3.10 of the
/// specification).
/// </summary>
internal sealed class FiniteInputObjects
{
    private readonly SchemaErrorList errors;
    private readonly HashSet<InputObjectType> finite;
    private readonly HashSet<InputObjectType> visited = [];
    private readonly List<(InputObjectType Type, InputValueDefinition Field)> path = [];

    private FiniteInputObjects(SchemaErrorList errors, HashSet<InputObjectType> finite)
    {
        this.errors = errors;
        this.finite = finite;
    }

    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        var types = draft.OwnTypes.OfType<InputObjectType>().ToList();
        var rule = new FiniteInputObjects(errors, FindFinite(types));
        foreach (var type in types)
        {
            rule.ReportCircles(type);
        }
    }

    /// <summary>Grows the set of types known to have a finite value until nothing more follows.</summary>
    private static HashSet<InputObjectType> FindFinite(List<InputObjectType> types)
    {
        var finite = new HashSet<InputObjectType>();
        while (types.Count(type => !finite.Contains(type) && IsFinite(type, finite) && finite.Add(type)) > 0)
        {
        }

        return finite;
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite)
    {
        bool Ends(InputValueDefinition field) => Needed(type, field) is not { } needed || finite.Contains(needed);
        return type.IsOneOf ? type.Fields.Count == 0 || type.Fields.Any(Ends) : type.Fields.All(Ends);
    }

    /// <summary>The input object without which the field can't be given; null when there is a way around one.</summary>
    private static InputObjectType? Needed(InputObjectType type, InputValueDefinition field) =>
        type.IsOneOf ? field.Type.Nullable as InputObjectType : (field.Type as NonNullType)?.Inner as InputObjectType;

    private void ReportCircles(InputObjectType type)
    {
        if (finite.Contains(type) || !visited.Add(type))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (Needed(type, field) is not { } needed || finite.Contains(needed))
            {
                continue;
            }

            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == needed);
            if (start < 0)
            {
                ReportCircles(needed);
            }
            else
            {
                Report(needed, path[start..]);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void Report(InputObjectType type, List<(InputObjectType Type, InputValueDefinition Field)> circle) =>
        errors.Report(
            $"Input Object {type} cannot be provided a finite value because it references itself through fields: "
            + $"{string.Join(", ", circle.Select(static step => $"{step.Type}.{step.Field}"))}.",
            circle.Select(static step => (SyntaxNode?)step.Field.Syntax));
}
