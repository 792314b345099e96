using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>What a comparison was worth: how much was asked, and how much of it was answered with something. Thread-safe.</summary>
internal sealed class ComparisonTally
{
    private static readonly string[] Places = ["pageInfo", "__typename"];

    private readonly Lock gate = new();
    private readonly HashSet<string> statements = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> codes = new(StringComparer.Ordinal);
    private TimeSpan planned;
    private TimeSpan repeated;
    private int firsts;

    public int Asked { get; private set; }

    /// <summary>Answers that hold something.</summary>
    public int WithData { get; private set; }

    public int WithErrors { get; private set; }

    /// <summary>Different texts of statements.</summary>
    public int Statements
    {
        get
        {
            lock (gate)
            {
                return statements.Count;
            }
        }
    }

    /// <param name="texts">The statements that the operation becomes.</param>
    /// <param name="taken">What the answer took.</param>
    public void Add(string answer, IReadOnlyList<string> texts, TimeSpan taken)
    {
        using var document = JsonDocument.Parse(answer);
        var root = document.RootElement;
        lock (gate)
        {
            Asked++;
            if (root.TryGetProperty("errors", out var errors))
            {
                WithErrors++;
                var code = errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
                codes[code] = codes.GetValueOrDefault(code) + 1;
            }

            WithData += root.TryGetProperty("data", out var data) && HoldsData(data) ? 1 : 0;
            var isFirst = texts.Count(statements.Add) > 0;
            firsts += isFirst ? 1 : 0;
            _ = isFirst ? planned += taken : repeated += taken;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Asked} operations, {Statements} different statements; {Share(WithData)} hold something, {Share(WithErrors)} errors ({string.Join(", ", codes.Select(code => $"{code.Key} {code.Value}"))}); "
        + $"{firsts} with a new statement took {planned.TotalSeconds:F1} s, the others {repeated.TotalSeconds:F1} s");

    private static bool HoldsData(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => !Places.Contains(member.Name) && HoldsData(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HoldsData),
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String or JsonValueKind.True => true,
        _ => false,
    };

    private string Share(int count) => (count / (double)Math.Max(Asked, 1)).ToString("P0", CultureInfo.InvariantCulture);
}
