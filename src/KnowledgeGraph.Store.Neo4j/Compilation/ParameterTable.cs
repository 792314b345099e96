using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>
/// The parameters of one statement. Everything that a client gave goes through here, so nothing of it can get into the statement's
/// text. One value under one name is one parameter, however often it is used.
/// </summary>
internal sealed class ParameterTable
{
    private const string RevisionName = "revision";
    private const string DayName = "day";

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private bool usesToday;
    private bool usesRevision;

    /// <summary>The revision that the operation is pinned to.</summary>
    public string Revision()
    {
        usesRevision = true;
        return "$" + RevisionName;
    }

    /// <summary>The operation's today.</summary>
    public string Today()
    {
        usesToday = true;
        return "$" + DayName;
    }

    /// <summary>A value of a type that Cypher has, or a list of such (<see cref="ImmutableArray{T}"/> of object).</summary>
    /// <param name="name">What it is, for whoever reads the statement.</param>
    public string Add(string name, object value)
    {
        for (var i = 1; ; i++)
        {
            var given = i == 1 ? name : name + i;
            if (given is RevisionName || (given is DayName && usesToday))
            {
                continue;
            }

            if (!values.TryGetValue(given, out var former))
            {
                values.Add(given, value);
                return "$" + given;
            }

            if (IsSame(former, value))
            {
                return "$" + given;
            }
        }
    }

    /// <summary>Forgets what the statement doesn't mention after all: not every one needs its view's day.</summary>
    public void Keep(string statement)
    {
        usesRevision = usesRevision && Mentions(statement, RevisionName);
        usesToday = usesToday && Mentions(statement, DayName);
        foreach (var name in values.Keys.Where(name => !Mentions(statement, name)).ToList())
        {
            values.Remove(name);
        }
    }

    /// <summary>The parameters of one run.</summary>
    public CypherParameters Bind(ReadContext context)
    {
        var parameters = new CypherParameters();
        if (usesRevision)
        {
            parameters.Add(RevisionName, context.Revision);
        }

        if (usesToday)
        {
            parameters.Add(DayName, context.Today);
        }

        foreach (var (name, value) in values)
        {
            Write(parameters.Name(name), value, context);
        }

        return parameters;
    }

    /// <summary>A line for each parameter: `$position: OPPOSES`.</summary>
    public IEnumerable<string> Describe()
    {
        if (usesRevision)
        {
            yield return $"${RevisionName}: the operation's revision";
        }

        if (usesToday)
        {
            yield return $"${DayName}: the operation's today";
        }

        foreach (var (name, value) in values)
        {
            yield return $"${name}: {Describe(value)}";
        }
    }

    /// <summary>As JSON, so that whatever a client gave stays on its line.</summary>
    private static string Describe(object value) => value switch
    {
        string text => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"",
        ImmutableArray<object> list => $"[{string.Join(", ", list.Select(Describe))}]",
        DateOnly day => DateText.Print(day),
        DateTimeOffset instant => DateTimeText.Print(instant),
        TargetParameter target => $"{target.Kind} {Describe(target.Reference)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static bool Mentions(string statement, string name)
    {
        var parameter = "$" + name;
        for (var at = 0; (at = statement.IndexOf(parameter, at, StringComparison.Ordinal)) >= 0; at += parameter.Length)
        {
            var end = at + parameter.Length;
            if (end == statement.Length || !char.IsAsciiLetterOrDigit(statement[end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(object former, object value) => (former, value) switch
    {
        (ImmutableArray<object> left, ImmutableArray<object> right) => left.SequenceEqual(right),
        _ => former.Equals(value),
    };

    private static void Write(CypherParameters parameters, object value, ReadContext context)
    {
        switch (value)
        {
            case string text:
                parameters.Value(text);
                break;
            case bool flag:
                parameters.Value(flag);
                break;
            case int number:
                parameters.Value((long)number);
                break;
            case long number:
                parameters.Value(number);
                break;
            case double number:
                parameters.Value(number);
                break;
            case DateOnly day:
                parameters.Value(day);
                break;
            case DateTimeOffset instant:
                parameters.Value(instant);
                break;
            case ImmutableArray<object> list:
                parameters.BeginList();
                foreach (var element in list)
                {
                    Write(parameters, element, context);
                }

                parameters.EndList();
                break;
            case TargetParameter target:
                target.Write(parameters, context);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} can't be a parameter.", nameof(value));
        }
    }
}
