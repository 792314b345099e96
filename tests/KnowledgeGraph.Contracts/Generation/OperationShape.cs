using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// A generated operation whose values are variables. However they are chosen its text stays the same, and so do, as far as they don't steer it, the
/// statements that a store makes of it.
/// </summary>
public sealed class OperationShape
{
    /// <summary>So many draws are tried for one that a store can answer with the plan that it has.</summary>
    private const int Tries = 20;

    private readonly ImmutableArray<ShapeVariable> variables;
    private readonly SampleValues values;
    private string?[]? first;

    internal OperationShape(string body, IEnumerable<string> cursors, IReadOnlyList<ShapeVariable> variables, SampleValues values)
    {
        this.variables = [.. variables];
        this.values = values;
        string[] declared = [.. cursors.Select(cursor => $"${cursor}: String"), .. variables.Select(variable => $"${variable.Name}: {variable.Type}")];
        Text = (declared.Length == 0 ? "query" : $"query ({string.Join(", ", declared)})") + body;
    }

    /// <summary>Cursors are the variables `$after` and `$before`, which <see cref="Draw"/> leaves out.</summary>
    public string Text { get; }

    /// <summary>
    /// Values for the variables, as JSON. In most draws the same ones are equal, because a store may make one parameter of them, and each is of the same size,
    /// because Neo4j keeps a plan for each order of magnitude of the length of a text or a list.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Draw(Random random)
    {
        for (var tries = 0; ; tries++)
        {
            var drawn = variables.Select((variable, at) => Draw(variable, first?[at], random)).ToArray();
            first ??= drawn;
            if (EqualitiesOf(drawn) == EqualitiesOf(first) || tries == Tries)
            {
                return variables.Zip(drawn).Where(pair => pair.Second is not null)
                    .ToImmutableSortedDictionary(pair => pair.First.Name, pair => pair.Second!, StringComparer.Ordinal);
            }
        }
    }

    private string? Draw(ShapeVariable variable, string? former, Random random)
    {
        for (var tries = 0; ; tries++)
        {
            var drawn = variable.Draw(values, random);
            if (first is null || SizeOf(drawn) == SizeOf(former) || tries == Tries)
            {
                return drawn;
            }
        }
    }

    /// <summary>-1 for no value; 0 for an empty text or list, and for what has no length; 1; then the power of ten that holds it.</summary>
    private static double SizeOf(string? json)
    {
        if (json is null or "null")
        {
            return -1;
        }

        using var value = JsonDocument.Parse(json);
        var length = value.RootElement.ValueKind switch
        {
            JsonValueKind.String => value.RootElement.GetString()!.Length,
            JsonValueKind.Array => value.RootElement.GetArrayLength(),
            _ => 0,
        };
        return length <= 1 ? length : Math.Pow(10, Math.Ceiling(Math.Log10(length)));
    }

    public static string Print(ImmutableSortedDictionary<string, string> drawn) =>
        $"{{ {string.Join(", ", drawn.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}";

    /// <summary>For each value the first one that is equal and compared with the same; only such can be one parameter.</summary>
    private string EqualitiesOf(string?[] drawn) => string.Join(' ', drawn.Select((value, at) => value is null or "null" or "[]"
        ? "-"
        : $"{Enumerable.Range(0, at).FirstOrDefault(other => drawn[other] == value && variables[other].Place.Attribute == variables[at].Place.Attribute, at)}"));
}
