using System.Text.Json.Serialization;
using KnowledgeGraph.Cache;

namespace KnowledgeGraph.Server.Endpoints.Explaining;

/// <summary>What a server says of one root field.</summary>
/// <param name="Field">Its response key.</param>
/// <param name="Cost">Its cost before it runs: docs/cost.md.</param>
/// <param name="Kinds">The kinds to which a write makes a kept answer another one.</param>
/// <param name="EndsWithDay">Whether the end of the day does, too.</param>
/// <param name="Cache">What the cache makes of it; null where answers aren't kept.</param>
internal sealed record ExplainedField(string Field, long Cost, IReadOnlyList<string> Kinds, bool EndsWithDay, CacheExplanation? Cache);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<ExplainedField>))]
internal sealed partial class ExplainJson : JsonSerializerContext;
