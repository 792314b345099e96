using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// A run of clauses: a statement, or what stands in the braces of a subquery. Built from top to bottom. Texts may have several lines;
/// they are indented where they are put into another.
/// </summary>
internal sealed class CypherBlock
{
    private const string Indent = "  ";

    private readonly List<Clause> clauses = [];
    private string? lastReturned;
    private readonly List<(string Expression, string Name)> bindings = [];

    /// <summary>Whether further conditions can join the last clause's.</summary>
    private bool TakesConditions => clauses.Count > 0 && clauses[^1].TakesConditions;

    public void Match(string pattern) => Add(new Clause("MATCH " + pattern, true));

    /// <summary>
    /// Begins at an index. Without the hint a plan that was made while the graph was small may scan a label, and is kept for a while when
    /// the graph isn't small any more.
    /// </summary>
    public void Match(string pattern, IndexHint hint) => Match($"{pattern}\n{hint}");

    public void OptionalMatch(string pattern) => Add(new Clause("OPTIONAL MATCH " + pattern, true));

    /// <summary>A clause that takes no conditions.</summary>
    public void Add(string clause) => Add(new Clause(clause, false));

    /// <summary>
    /// A subquery that sees these variables only and adds what it returns. One that needs none is tied to the one before it: the
    /// planner would make a Cartesian product of the two, though each has one row.
    /// </summary>
    /// <param name="returned">What it returns, or one of that.</param>
    public void Call(IEnumerable<string> imports, CypherBlock inner, string returned)
    {
        var seen = string.Join(", ", imports);
        Add($"CALL ({(seen.Length == 0 ? lastReturned : seen)}) {Braces(inner.ToString())}");
        lastReturned = returned;
    }

    /// <summary>Names the value of an expression from here on.</summary>
    public void Bind(string expression, string name)
    {
        if (bindings.Exists(binding => Mentions(expression, binding.Name)))
        {
            Flush();
        }

        bindings.Add((expression, name));
    }

    /// <summary>Lets through what meets the condition.</summary>
    public void Where(string condition)
    {
        Flush();
        if (!TakesConditions)
        {
            clauses.Add(new Clause("WITH *", true));
        }

        clauses[^1].Conditions.Add(condition);
    }

    /// <summary>Lets through what meets all conditions.</summary>
    public void Where(IEnumerable<string> conditions)
    {
        foreach (var condition in conditions)
        {
            Where(condition);
        }
    }

    /// <summary>Whether the clauses find anything, as a condition. More than patterns have to return something to be a subquery.</summary>
    public string Exists()
    {
        Flush();
        if (clauses.Count > 1)
        {
            Add("RETURN true");
        }

        return "EXISTS " + Braces(ToString());
    }

    public override string ToString()
    {
        Flush();
        var text = new StringBuilder();
        foreach (var clause in clauses)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(clause.Text);
            for (var i = 0; i < clause.Conditions.Count; i++)
            {
                text.Append(i == 0 ? "\nWHERE " : "\n" + Indent + "AND ").Append(Shift(clause.Conditions[i], Indent));
            }
        }

        return text.ToString();
    }

    /// <summary>A text in braces: on lines of its own, further in.</summary>
    public static string Braces(string inner) => "{\n" + Indent + Shift(inner, Indent) + "\n}";

    /// <summary>All lines but the first further in.</summary>
    public static string Shift(string text, string by) => text.Replace("\n", "\n" + by, StringComparison.Ordinal);

    private void Add(Clause clause)
    {
        Flush();
        clauses.Add(clause);
    }

    private void Flush()
    {
        if (bindings.Count == 0)
        {
            return;
        }

        var named = bindings.ConvertAll(binding => $"{binding.Expression} AS {binding.Name}");
        bindings.Clear();
        clauses.Add(new Clause(
            named is [var only] ? "WITH *, " + only : "WITH *,\n" + Indent + Shift(string.Join(",\n", named), Indent), true));
    }

    /// <summary>Whether an expression has a variable in it: not a property, a parameter or a longer name that is spelt so.</summary>
    private static bool Mentions(string expression, string name)
    {
        for (var at = expression.IndexOf(name, StringComparison.Ordinal); at >= 0; at = expression.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !(IsNamePart(expression[at - 1]) || expression[at - 1] is '.' or '$'))
                && (end == expression.Length || !IsNamePart(expression[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private sealed class Clause(string text, bool takesConditions)
    {
        public string Text => text;

        public bool TakesConditions => takesConditions;

        public List<string> Conditions { get; } = [];
    }
}
