using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The scalars that every service has (§3.5.1–3.5.5 of the specification).</summary>
public static class BuiltInScalars
{
    public static ScalarType Int { get; } = Create(
        new IntCodec(),
        "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values "
        + "between -(2^31) and 2^31 - 1.");

    public static ScalarType Float { get; } = Create(
        new FloatCodec(),
        "The `Float` scalar type represents signed double-precision fractional values as specified by "
        + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).");

    public static ScalarType String { get; } = Create(
        new StringCodec(),
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type "
        + "is most often used by GraphQL to represent free-form human-readable text.");

    public static ScalarType Boolean { get; } = Create(
        new BooleanCodec(),
        "The `Boolean` scalar type represents `true` or `false`.");

    public static ScalarType Id { get; } = Create(
        new IdCodec(),
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
        + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When "
        + "expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be "
        + "accepted as an ID.");

    internal static ImmutableArray<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    private static ScalarType Create(ScalarCodec codec, string description) =>
        new(codec.Name, description, codec) { IsBuiltIn = true };
}
