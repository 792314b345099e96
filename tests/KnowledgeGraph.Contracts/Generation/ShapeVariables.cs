using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Contracts;

/// <summary>Takes the values of an operation that is being written, so that it can be asked again with others.</summary>
internal sealed class ShapeVariables(Random random)
{
    private readonly List<ShapeVariable> all = [];

    public IReadOnlyList<ShapeVariable> All => all;

    /// <summary>Whether a value is only looked for. One that says what to do stands in the text: with another it is another operation.</summary>
    public static bool Takes(GraphQLType type, ValuePlace place) =>
        type.Named.IsLeaf
        && (place.IsComparison || !(type.Named is EnumType || type.Named.Name == "Boolean" || place.Name is "hops" or "maxHops" or "property"));

    /// <param name="mayBeNull">Whether the place allows for null. Few variables do, then, because null is another operation, too.</param>
    /// <returns>What to write in its place.</returns>
    public string Add(GraphQLType type, ValuePlace place, bool mayBeNull)
    {
        var isNullable = mayBeNull && type is not NonNullType && random.Next(16) == 0;
        var variable = new ShapeVariable($"v{all.Count}", isNullable ? type : type.NonNull, place);
        all.Add(variable);
        return "$" + variable.Name;
    }
}
