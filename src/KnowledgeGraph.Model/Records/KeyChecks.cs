using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>Checks the keys by which records name nodes.</summary>
internal static class KeyChecks
{
    /// <summary>A node that has to be there.</summary>
    public static void CheckEnd(string key, NodeType type, string path, ImmutableArray<RecordProblem>.Builder problems)
    {
        if (key.Length == 0)
        {
            problems.Add(new RecordProblem(path, RecordProblemCodes.Missing, $"The {path} is missing: write a key, such as {Sample(type)}."));
        }
        else if (!NodeKey.IsValid(key))
        {
            problems.Add(new RecordProblem(
                path,
                RecordProblemCodes.InvalidKey,
                $"“{key}” is not a key: write {Sample(type)} or the like, in lower-case letters, digits, hyphens, dots and underscores, at most {NodeKey.MaxLength}."));
        }
        else if (!IsOf(key, type))
        {
            problems.Add(new RecordProblem(
                path, RecordProblemCodes.WrongKind, $"{key} is no {type}: write a key that begins with {Prefixes(type)}."));
        }
    }

    public static void CheckReferences(
        ImmutableArray<ReferenceDefinition> definitions,
        ImmutableArray<string?> keys,
        string path,
        ImmutableArray<RecordProblem>.Builder problems)
    {
        foreach (var definition in definitions)
        {
            var key = keys[definition.Index];
            if (key is not null || definition.IsNonNull)
            {
                CheckEnd(key ?? "", definition.Type, path + definition.Name, problems);
            }
        }
    }

    private static bool IsOf(string key, NodeType type)
    {
        var prefix = key.AsSpan(0, key.IndexOf('/', StringComparison.Ordinal));
        foreach (var kind in type.Kinds)
        {
            if (prefix.SequenceEqual(kind.KeyPrefix))
            {
                return true;
            }
        }

        return false;
    }

    private static string Sample(NodeType type) => $"{type.Kinds.FirstOrDefault()?.KeyPrefix ?? "kind"}/some-name";

    private static string Prefixes(NodeType type) => type.Kinds.Length switch
    {
        0 => "the prefix of a kind that implements it",
        1 => $"{type.Kinds[0].KeyPrefix}/",
        _ => $"{string.Join(", ", type.Kinds[..^1].Select(kind => kind.KeyPrefix + "/"))} or {type.Kinds[^1].KeyPrefix}/",
    };
}
