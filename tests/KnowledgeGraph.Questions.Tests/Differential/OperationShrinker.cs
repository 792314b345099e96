using System.Text.RegularExpressions;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Takes parts out of a generated operation as long as what is left still shows a difference.</summary>
internal static partial class OperationShrinker
{
    private const int Tries = 120;

    /// <param name="differs">Whether an operation is valid and still shows it.</param>
    public static async Task<string> ShrinkAsync(string operation, Func<string, Task<bool>> differs)
    {
        var tries = 0;
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var smaller in Without(operation))
            {
                if (tries++ < Tries && await differs(smaller))
                {
                    operation = smaller;
                    isSmaller = true;
                    break;
                }
            }
        }

        return operation;
    }

    /// <summary>The operation without one of its parts, the largest first.</summary>
    private static IEnumerable<string> Without(string operation)
    {
        var start = operation.StartsWith("query (", StringComparison.Ordinal) ? operation.IndexOf(')', StringComparison.Ordinal) + 1 : "query".Length;
        var (head, body) = (operation[..start], operation[start..]);
        return Parts(body).Distinct().OrderByDescending(part => part.End - part.Start)
            .Select(part => Tidy(head, body[..part.Start] + body[part.End..]));
    }

    /// <summary>Fields with what they select, fragments, and whatever stands between commas or brackets.</summary>
    private static IEnumerable<(int Start, int End)> Parts(string body)
    {
        foreach (Match field in FieldStart().Matches(body))
        {
            yield return (field.Index, EndOf(body, field.Index + field.Length));
        }

        var open = new Stack<int>();
        for (var at = 0; at < body.Length; at++)
        {
            switch (body[at])
            {
                case '"':
                    at = EndOfString(body, at);
                    break;
                case '(' or '[' or '{':
                    open.Push(at + 1);
                    break;
                case ',' or ')' or ']' or '}':
                    yield return (open.Pop(), at);
                    if (body[at] == ',')
                    {
                        open.Push(at + 1);
                    }

                    break;
            }
        }
    }

    /// <summary>Behind a field's arguments and selection.</summary>
    private static int EndOf(string body, int at)
    {
        foreach (var bracket in "({")
        {
            var next = at;
            while (bracket == '{' && next < body.Length && body[next] == ' ')
            {
                next++;
            }

            if (next < body.Length && body[next] == bracket)
            {
                at = Close(body, next);
            }
        }

        return at;
    }

    private static int Close(string body, int at)
    {
        for (var depth = 0; ; at++)
        {
            switch (body[at])
            {
                case '"':
                    at = EndOfString(body, at);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return at + 1;
            }
        }
    }

    private static int EndOfString(string body, int at)
    {
        while (body[++at] != '"')
        {
            at += body[at] == '\\' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Takes out commas, brackets and variables that nothing is left for.</summary>
    private static string Tidy(string head, string body)
    {
        body = Empty().Replace(TrailingComma().Replace(LeadingComma().Replace(DoubleComma().Replace(body, ","), "$1"), "$1"), string.Empty);
        var used = Declaration().Matches(head).Select(match => match.Value)
            .Where(declaration => Regex.IsMatch(body, $@"\{declaration.Split(':')[0]}\b")).ToList();
        return (used.Count == 0 ? "query" : $"query ({string.Join(", ", used)})") + body;
    }

    [GeneratedRegex(@"\bf[0-9]+: \w+|\.\.\. on \w+|__typename|\bpageInfo\b")]
    private static partial Regex FieldStart();

    [GeneratedRegex(@",\s*,")]
    private static partial Regex DoubleComma();

    [GeneratedRegex(@"([(\[{])\s*,")]
    private static partial Regex LeadingComma();

    [GeneratedRegex(@",\s*([)\]}])")]
    private static partial Regex TrailingComma();

    [GeneratedRegex(@"\(\s*\)")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\$\w+: [\w!\[\]]+")]
    private static partial Regex Declaration();
}
