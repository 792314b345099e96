using System.Globalization;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// Which operations two stores are asked. `KG_DIFFERENTIAL=SEED:COUNT:SETS` runs others, or more; `SEED:FROM-TO:SETS` some of them again, as the
/// message of a failure says.
/// </summary>
/// <param name="Seed">Where chance begins.</param>
/// <param name="From">The number of the first operation.</param>
/// <param name="To">That of the last one.</param>
/// <param name="Sets">How many sets of values each is asked with.</param>
internal sealed record DifferentialChoice(int Seed, int From, int To, int Sets)
{
    private const string Variable = "KG_DIFFERENTIAL";

    /// <summary>What the environment says, else what is given.</summary>
    public static DifferentialChoice Read(int seed, int count, int sets) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } choice ? Parse(choice, sets) : new(seed, 0, count - 1, sets);

    /// <summary>How to ask one of them again.</summary>
    public string RecipeFor(int number) => string.Create(CultureInfo.InvariantCulture, $"{Variable}={Seed}:{number}-{number}:{Sets}");

    /// <summary>A source of chance for one operation, whichever others are asked.</summary>
    public Random RandomFor(int number) => new(unchecked((Seed * 1_000_003) + number));

    private static DifferentialChoice Parse(string choice, int sets)
    {
        var parts = choice.Split(':');
        var range = parts[1].Split('-').Select(Number).ToArray();
        return new DifferentialChoice(
            Number(parts[0]), range.Length == 2 ? range[0] : 0, range.Length == 2 ? range[1] : range[0] - 1, parts.Length > 2 ? Number(parts[2]) : sets);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
