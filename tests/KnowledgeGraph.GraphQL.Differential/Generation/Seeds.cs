using System.Globalization;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// Where chance begins. A run with another seed meets other cases; a failing case is met again with the seed that the test's
/// output names.
/// </summary>
internal static class Seeds
{
    private const string Variable = "KG_DIFFERENTIAL_SEED";

    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out int seed) ? seed : 20250307;

    /// <summary>How to have the same cases again.</summary>
    public static string Recipe => $"{Variable}={Value.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A source of chance for the cases of one kind, independent of those of others.</summary>
    public static Random For(int kind) => new(unchecked((Value * 31) + kind));
}
