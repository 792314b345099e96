using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// InputFieldDefaultValueHasCycle (§3.10 of the specification): filling in the defaults of an input object comes to an
/// end.
/// </summary>
internal sealed class FiniteDefaultValues
{
    private readonly SchemaErrorList errors;
    private readonly HashSet<InputValueDefinition> visited = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> path = [];

    private FiniteDefaultValues(SchemaErrorList errors) => this.errors = errors;

    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        var rule = new FiniteDefaultValues(errors);
        var nothingGiven = new ObjectValueNode { Fields = [] };
        foreach (var type in draft.OwnTypes.OfType<InputObjectType>())
        {
            rule.Follow(type, nothingGiven);
        }
    }

    private void Follow(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values)
            {
                Follow(type, item);
            }
        }

        if (value is not ObjectValueNode given)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (given.Fields.FirstOrDefault(node => node.Name == field.Name) is { } node)
            {
                Follow(fieldType, node.Value);
            }
            else if (field.DefaultValue is not null)
            {
                FollowDefault($"{type}.{field}", field, fieldType, field.DefaultValue);
            }
        }
    }

    private void FollowDefault(
        string coordinate,
        InputValueDefinition field,
        InputObjectType type,
        ValueNode value)
    {
        var start = path.FindIndex(step => step.Field == field);
        if (start >= 0)
        {
            Report(coordinate, path[start..]);
        }
        else if (visited.Add(field))
        {
            path.Add((coordinate, field));
            Follow(type, value);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void Report(string coordinate, List<(string Coordinate, InputValueDefinition Field)> circle)
    {
        var via = circle.Count == 1
            ? ""
            : " via the default values of: " + string.Join(", ", circle.Skip(1).Select(static step => step.Coordinate));
        errors.Report(
            $"Invalid circular reference. The default value of Input Object field {coordinate} references itself{via}.",
            circle.Select(static step => (SyntaxNode?)step.Field.DefaultValue));
    }
}
