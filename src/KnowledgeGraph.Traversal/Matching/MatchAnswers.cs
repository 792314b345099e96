using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>Ranks what a store found for the queries of a `match`, and pushes the answer.</summary>
/// <param name="writeNode">Pushes a node for the slot that asks for it.</param>
public sealed class MatchAnswers<T>(
    MatchRoot root, ImmutableArray<ImmutableArray<MatchCandidate<T>>> candidates, Action<Slot, T, IAnswerSink> writeNode)
{
    /// <summary>The candidates of each query, the best first.</summary>
    public static ImmutableArray<ImmutableArray<MatchCandidate<T>>> Rank(
        MatchRoot root, MatchNodes<T> found, CancellationToken cancellationToken) =>
        [.. root.Queries.Select(query => new MatchRanker(query).Rank(found, cancellationToken))];

    public void WriteTo(IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var each in candidates)
        {
            sink.BeginObject(root.Shape);
            foreach (var slot in root.Shape.Slots.OfType<CandidatesSlot>())
            {
                sink.Field(slot);
                WriteCandidates(slot, each, sink);
            }

            sink.EndObject();
        }

        sink.EndList();
    }

    private void WriteCandidates(CandidatesSlot slot, ImmutableArray<MatchCandidate<T>> each, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var candidate in each)
        {
            sink.BeginObject(slot.Shape);
            foreach (var part in slot.Shape.Slots)
            {
                if (part is not TypeNameSlot)
                {
                    sink.Field(part);
                    Write(part, candidate, sink);
                }
            }

            sink.EndObject();
        }

        sink.EndList();
    }

    private void Write(Slot part, MatchCandidate<T> candidate, IAnswerSink sink)
    {
        switch (part)
        {
            case EdgeNodeSlot:
                writeNode(part, candidate.Item, sink);
                break;
            case ScoreSlot:
                sink.Number(candidate.Score.Score);
                break;
            case CertaintySlot:
                sink.Boolean(candidate.Score.IsCertain);
                break;
            default:
                WriteFeatures(((FeaturesSlot)part).Shape, candidate.Score.Features, sink);
                break;
        }
    }

    private static void WriteFeatures(ObjectShape shape, ImmutableArray<MatchFeature> features, IAnswerSink sink)
    {
        sink.BeginList();
        foreach (var feature in features)
        {
            sink.BeginObject(shape);
            foreach (var part in shape.Slots.OfType<FeaturePartSlot>())
            {
                sink.Field(part);
                if (part.IsValue)
                {
                    sink.Number(feature.Value);
                }
                else
                {
                    sink.Text(feature.Id);
                }
            }

            sink.EndObject();
        }

        sink.EndList();
    }
}
