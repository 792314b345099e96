using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>A query of a batch (§ Structure of a Reconciliation Query).</summary>
/// <param name="Id">What the batch calls it.</param>
/// <param name="Text">Null when there are properties alone.</param>
/// <param name="Kinds">What it may be.</param>
/// <param name="Properties">A property with several values stands several times.</param>
internal sealed record ReconciliationQuery(
    string Id, string? Text, ImmutableArray<NodeKind> Kinds, ImmutableArray<(string Name, string Value)> Properties, int Limit)
{
    /// <summary>The id of the entity that the text names by id or key; null when it is no such text, or of another kind than asked for.</summary>
    public string? EntityId { get; } = Text is not null && NodeKey.TryRead(Text, out var key) && Kinds.Any(kind => key.StartsWith(kind.KeyPrefix + "/", StringComparison.Ordinal))
        ? NodeKey.ToId(key)
        : null;
}
