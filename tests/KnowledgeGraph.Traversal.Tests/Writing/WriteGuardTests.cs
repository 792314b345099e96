using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Traversals.Tests.Writing;

public sealed class WriteGuardTests
{
    private static readonly GraphWrite Write = FilmRecords.Write([], []) with { Idempotency = new IdempotencyStamp("key", "hash") };

    private static readonly WriteResult Result = new(7, 1, 2, 3, 4, [])
    {
        NodeKeys = ["film/harbour"],
        ClaimIds = ["credit~0", "bond~1"],
        RecordedAt = new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero).AddTicks(1),
    };

    [Fact]
    public void A_write_goes_on_when_nothing_is_stored_and_the_graph_is_as_known()
    {
        Assert.Null(WriteGuard.Check(Write, 9, null));
        Assert.Null(WriteGuard.Check(Write with { IfRevision = 9 }, 9, null));
    }

    [Fact]
    public void A_repetition_is_answered_from_what_is_stored_whatever_the_revision()
    {
        var answer = WriteGuard.Check(Write with { IfRevision = 6 }, 9, new StoredWrite("hash", WriteResultJson.Write(Result)))!;

        Assert.True(answer.IsReplayed);
        Assert.Equal((7, 1, 2, 3, 4), (answer.Revision, answer.NodesRecorded, answer.ClaimsRecorded, answer.ClaimsRetracted, answer.EvidenceRecorded));
        Assert.Equal(Result.NodeKeys, answer.NodeKeys);
        Assert.Equal(Result.ClaimIds, answer.ClaimIds);
        Assert.Equal(Result.RecordedAt, answer.RecordedAt);
    }

    [Fact]
    public void Other_input_under_the_key_is_refused() => Assert.Equal(
        (9, WritePart.Write, "idempotencyKey", "IDEMPOTENCY_KEY_REUSED"),
        Refusal(WriteGuard.Check(Write, 9, new StoredWrite("other", "{}"))!));

    [Fact]
    public void A_writer_who_has_missed_something_is_refused() => Assert.Equal(
        (9, WritePart.Write, "ifRevision", "REVISION_CONFLICT"),
        Refusal(WriteGuard.Check(Write with { IfRevision = 8 }, 9, null)!));

    private static (long Revision, WritePart Part, string Field, string Code) Refusal(WriteResult result)
    {
        var problem = Assert.Single(result.Problems);
        return (result.Revision, problem.Part, problem.Field, problem.Code);
    }
}
