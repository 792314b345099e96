using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>A variable of a generated operation.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Place">Where it is used.</param>
internal sealed record ShapeVariable(string Name, GraphQLType Type, ValuePlace Place)
{
    /// <returns>As JSON; null to leave it out.</returns>
    public string? Draw(SampleValues values, Random random) => Type is NonNullType ? Value(Type, values, random) : random.Next(8) switch
    {
        0 => null,
        1 => "null",
        _ => Value(Type, values, random),
    };

    private string Value(GraphQLType type, SampleValues values, Random random) => type switch
    {
        NonNullType required => Value(required.Inner, values, random),
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, Count(random)).Select(_ => Value(list.ItemType, values, random)))}]",
        EnumType choice => $"\"{values.Of(choice, Place, random)}\"",
        var scalar => values.Of(scalar.Named, Place, random),
    };

    private int Count(Random random) => Place.Name == "of" || random.Next(8) > 0 ? random.Next(1, 4) : 0;
}
