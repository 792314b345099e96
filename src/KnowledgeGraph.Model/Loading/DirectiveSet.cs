using System.Globalization;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>The directives of one place that follow their rules, by name.</summary>
internal sealed class DirectiveSet(IReadOnlyDictionary<string, DirectiveNode> directives)
{
    public IEnumerable<DirectiveNode> All => directives.Values;

    public bool Has(string name) => directives.ContainsKey(name);

    public DirectiveNode? Find(string name) => directives.GetValueOrDefault(name);

    public ValueNode? Argument(string directive, string argument) =>
        Find(directive)?.Arguments.FirstOrDefault(given => given.Name == argument)?.Value;

    public string? Text(string directive, string argument) => (Argument(directive, argument) as StringValueNode)?.Value;

    /// <summary>What `@cache` says; nothing where it doesn't stand.</summary>
    public TimeSpan MaxAge => Argument("cache", "maxAge") is IntValueNode seconds
        ? TimeSpan.FromSeconds(uint.Parse(seconds.Value, CultureInfo.InvariantCulture))
        : TimeSpan.Zero;

    /// <summary>What `@range` says, or null where it doesn't stand.</summary>
    public NumberRange? Range => Has("range") ? new NumberRange(Number("range", "from"), Number("range", "to")) : null;

    private double Number(string directive, string argument) => Argument(directive, argument) switch
    {
        IntValueNode integer => double.Parse(integer.Value, CultureInfo.InvariantCulture),
        FloatValueNode fraction => double.Parse(fraction.Value, CultureInfo.InvariantCulture),
        _ => double.NaN,
    };

    public ClaimTime? Time(string directive, string argument) => Argument(directive, argument) switch
    {
        EnumValueNode { Value: "STATE" } => ClaimTime.State,
        EnumValueNode => ClaimTime.Act,
        _ => null,
    };
}
