using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>Finds what stands twice among the records of one batch. Each record is given to it once, in order.</summary>
public sealed class DuplicateChecks
{
    private readonly HashSet<string> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind Kind, int Attribute, object Value), string> unique = [];

    /// <summary>Whether the node's key, or a value that no two nodes of its kind share, was there before.</summary>
    public ImmutableArray<RecordProblem> Check(NodeRecord node)
    {
        if (!nodes.Add(node.Key))
        {
            return [new RecordProblem(
                "key", RecordProblemCodes.Duplicate, $"There is a node with the key {node.Key} already: keep one, or give this one another key.")];
        }

        var problems = ImmutableArray.CreateBuilder<RecordProblem>();
        foreach (var attribute in node.Kind.Attributes)
        {
            if (attribute.IsUnique
                && node.Values[attribute.Index] is { } value
                && !unique.TryAdd((node.Kind, attribute.Index, value), node.Key))
            {
                problems.Add(new RecordProblem(
                    attribute.Name,
                    RecordProblemCodes.Duplicate,
                    $"{unique[(node.Kind, attribute.Index, value)]} has the {attribute.Name} {ValueText.Print(value)} already: no two nodes may share it."));
            }
        }

        return problems.DrainToImmutable();
    }

    /// <summary>Whether a claim of the same identity was there before.</summary>
    public ImmutableArray<RecordProblem> Check(ClaimRecord claim)
    {
        if (claims.Add(ClaimIdentity.TextOf(claim)))
        {
            return [];
        }

        return claim.Key is { } key
            ? [new RecordProblem("key", RecordProblemCodes.Duplicate, $"There is a claim with the key {key} already: give one of them another key.")]
            : [new RecordProblem(
                "key",
                RecordProblemCodes.Duplicate,
                "There is a claim with the same ends, validFrom and identifying attributes already: put the evidence of both into one, or give each a key.")];
    }
}
