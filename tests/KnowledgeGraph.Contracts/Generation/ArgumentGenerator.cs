using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>Writes arguments: what a field needs, and now and then what it takes.</summary>
/// <param name="variables">Take the values; null where they stand in the text.</param>
internal sealed class ArgumentGenerator(Random random, SampleValues values, ShapeVariables? variables)
{
    private const int FilterDepth = 3;

    private static readonly string[] Cursors = ["after", "before"];
    private static readonly string[] Days = ["asOf", "during"];

    public void Write(StringBuilder text, FieldDefinition field, bool isRoot)
    {
        var given = new List<string>();
        var hasPages = field.Arguments.Any(argument => argument.Name == "first");
        var isForward = !field.Arguments.Any(argument => argument.Name == "last") || random.Next(3) > 0;
        var day = Days[random.Next(Days.Length)];
        foreach (var argument in field.Arguments)
        {
            var place = new ValuePlace(argument.Name, argument.Name, field.Type.Named.Name);
            switch (argument.Name)
            {
                case "first" or "last" when hasPages:
                    if (argument.Name == "first" == isForward)
                    {
                        given.Add($"{argument.Name}: {Value(argument.Type, place, FilterDepth, mayBeNull: false)}");
                    }

                    break;
                case "after" or "before":
                    if (isRoot && hasPages && Cursors.Contains(argument.Name))
                    {
                        given.Add($"{argument.Name}: ${argument.Name}");
                    }

                    break;
                case "asOf" or "during" when argument.Name != day:
                    break;
                default:
                    if (argument.IsRequired || random.Next(Likelihood(argument.Name)) == 0)
                    {
                        given.Add($"{argument.Name}: {Value(argument.Type, place, FilterDepth, mayBeNull: argument.DefaultValue is null)}");
                    }

                    break;
            }
        }

        if (given.Count > 0)
        {
            text.Append('(').AppendJoin(", ", given).Append(')');
        }
    }

    private static int Likelihood(string argument) => argument is "where" or "order" ? 2 : 4;

    private string Value(GraphQLType type, ValuePlace place, int depth, bool mayBeNull) => type switch
    {
        _ when variables is not null && ShapeVariables.Takes(type, place) => variables.Add(type, place, mayBeNull),
        NonNullType required => Value(required.Inner, place, depth, mayBeNull: false),
        ListType list => List(list, place, depth),
        InputObjectType input => Object(input, place, depth),
        var leaf => values.Of(leaf.Named, place, random),
    };

    private string List(ListType list, ValuePlace place, int depth)
    {
        var count = place.Name is "order" or "of" ? random.Next(1, 3) : random.Next(3);
        return $"[{string.Join(", ", Enumerable.Range(0, count).Select(_ => Value(list.ItemType, place, depth, mayBeNull: false)))}]";
    }

    private string Object(InputObjectType type, ValuePlace place, int depth)
    {
        var fields = type.Fields.Where(field => depth > 0 || field.Type.Named is not InputObjectType).ToList();
        if (fields.Count == 0)
        {
            return "{}";
        }

        // An element of an order names one field, and so does what is one of several.
        var isOrder = type.Name.EndsWith("Order", StringComparison.Ordinal) || type.IsOneOf;
        var chosen = (isOrder ? type.Fields.ToList() : fields).OrderBy(_ => random.Next()).Take(isOrder ? 1 : random.Next(1, 3))
            .Concat(type.Fields.Where(field => field.IsRequired)).Distinct();
        return $"{{ {string.Join(", ", chosen.Select(field => string.Create(
            CultureInfo.InvariantCulture, $"{field.Name}: {Value(field.Type, place.Field(type.Name, field.Name), isOrder ? depth : depth - 1, mayBeNull: !type.IsOneOf && field.DefaultValue is null)}")))} }}";
    }
}
