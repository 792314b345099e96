namespace KnowledgeGraph.Traversals;

/// <summary>
/// Says before a write is planned whether it is a repetition, and whether its writer knows the graph as it is. A store asks inside the
/// write's transaction.
/// </summary>
public static class WriteGuard
{
    /// <summary>What to answer in place of writing, or null to go on.</summary>
    /// <param name="newest">The newest revision.</param>
    /// <param name="stored">What is stored under the write's author and idempotency key, or null.</param>
    public static WriteResult? Check(GraphWrite write, long newest, StoredWrite? stored)
    {
        if (write.Idempotency is { } stamp && stored is not null)
        {
            return stored.InputHash == stamp.InputHash
                ? WriteResultJson.Read(stored.Result) with { IsReplayed = true }
                : Refuse(
                    newest,
                    "idempotencyKey",
                    WriteErrorCodes.IdempotencyKeyReused,
                    "This idempotency key was used for other input: give each request its own, and only a repetition the same.");
        }

        return write.IfRevision is { } expected && expected != newest
            ? Refuse(
                newest,
                "ifRevision",
                WriteErrorCodes.RevisionConflict,
                $"The newest revision is {newest}, not {expected}: read what has changed since (`changes(since: {expected})`), and try again.")
            : null;
    }

    private static WriteResult Refuse(long newest, string field, string code, string message) =>
        new(newest, 0, 0, 0, 0, [new WriteProblem(WritePart.Write, 0, field, code, message)]);
}

/// <summary>What a store keeps of a write that has an idempotency key.</summary>
/// <param name="Result">As <see cref="WriteResultJson"/> writes it.</param>
public sealed record StoredWrite(string InputHash, string Result);
