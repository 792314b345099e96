using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Reads positions, some actors' at a time, so that no answer holds all of them.</summary>
/// <param name="since">What the statements call `$since`; null where they don't.</param>
internal sealed class PositionStream(
    ICypherConnection connection, PositionModel positions, PositionStatements statements, long? since, long revision, IPositionSink sink)
{
    /// <summary>How many claims one statement reads, unless one actor has more: an answer of a few megabytes.</summary>
    private const long Batch = 40_000;

    /// <summary>How many statements run at a time: one works on one core of the database.</summary>
    private const int Ahead = 2;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        var asked = new Queue<Task<CypherResult>>();
        try
        {
            foreach (var ids in await BatchesAsync(cancellationToken))
            {
                if (asked.Count == Ahead)
                {
                    await PushAsync(asked);
                }

                asked.Enqueue(AskAsync(statements.Positions, Parameters().Add("ids", ids), cancellationToken).AsTask());
            }

            while (asked.Count > 0)
            {
                await PushAsync(asked);
            }
        }
        finally
        {
            await GiveUpAsync(asked);
        }

        foreach (var statement in statements.Offices)
        {
            using var result = await AskAsync(statement, Parameters(), cancellationToken);
            PushOffices(result);
        }
    }

    private async ValueTask PushAsync(Queue<Task<CypherResult>> asked)
    {
        using var result = await asked.Dequeue();
        Push(result);
    }

    /// <summary>Waits for what was asked ahead and isn't needed any more, because something failed before.</summary>
    private static async ValueTask GiveUpAsync(Queue<Task<CypherResult>> asked)
    {
        foreach (var task in asked)
        {
            await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (task.IsCompletedSuccessfully)
            {
                (await task).Dispose();
            }
        }
    }

    private async ValueTask<CypherResult> AskAsync(CypherText statement, CypherParameters parameters, CancellationToken cancellationToken)
    {
        using (parameters)
        {
            return await connection.ReadAsync(new CypherStatement(statement, parameters), cancellationToken);
        }
    }

    private CypherParameters Parameters()
    {
        var parameters = new CypherParameters().Add("revision", revision);
        return since is { } first ? parameters.Add("since", first) : parameters;
    }

    private async ValueTask<List<string[]>> BatchesAsync(CancellationToken cancellationToken)
    {
        using var result = await AskAsync(statements.Actors, Parameters(), cancellationToken);
        var batches = new List<string[]>();
        var (batch, size) = (new List<string>(), 0L);
        if (result.RowCount > 0)
        {
            foreach (var row in result.Rows)
            {
                var claims = row[1].Integer;
                if (batch.Count > 0 && size + claims > Batch)
                {
                    batches.Add([.. batch]);
                    batch.Clear();
                    size = 0;
                }

                batch.Add(row[0].String);
                size += claims;
            }
        }

        return batch.Count == 0 ? batches : [.. batches, [.. batch]];
    }

    private void Push(CypherResult result)
    {
        if (result.RowCount == 0)
        {
            return;
        }

        foreach (var row in result.Rows)
        {
            var actor = NumberOf(row[0].Text);
            foreach (var claim in row[1])
            {
                Push(actor, claim.Text);
            }
        }
    }

    private void Push(int actor, ReadOnlySpan<byte> claim)
    {
        Span<Range> parts = stackalloc Range[6];
        var start = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            var length = claim[start..].IndexOf((byte)PositionStatements.Separator);
            var end = length < 0 ? claim.Length : start + length;
            parts[part] = start..end;
            start = Math.Min(end + 1, claim.Length);
        }

        var id = claim[parts[1]];
        if (!ClaimId.TryParse(id[^ClaimId.TextLength..], out var claimId))
        {
            throw new CypherException(CypherFailure.Malformed, $"“{Encoding.UTF8.GetString(id)}” is not an id of a claim.");
        }

        sink.Position(new PositionRow(
            actor,
            NumberOf(claim[parts[0]]),
            PositionOf(claim[parts[2]]),
            DateOf(claim[parts[3]]),
            DateOf(claim[parts[4]]),
            IsAct(claim[parts[5]]),
            claimId));
    }

    private void PushOffices(CypherResult result)
    {
        if (result.RowCount == 0)
        {
            return;
        }

        foreach (var row in result.Rows)
        {
            var (from, to) = (DateOf(row[2]), DateOf(row[3]));
            sink.Office(new OfficeRow(NumberOf(row[0].Text), NumberOf(row[1].Text), new Period(from?.First, to?.Last)));
        }
    }

    private int NumberOf(ReadOnlySpan<byte> id)
    {
        Span<char> text = stackalloc char[id.Length];
        Encoding.UTF8.TryGetChars(id, text, out var length);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text[..length], out var number))
        {
            number = numbers.Count;
            numbers.Add(text[..length].ToString(), number);
            sink.Node(number, id);
        }

        return number;
    }

    private int PositionOf(ReadOnlySpan<byte> name)
    {
        foreach (var value in positions.Position.Enum!.Values)
        {
            if (Ascii.Equals(name, value.Name))
            {
                return value.Index;
            }
        }

        throw new CypherException(CypherFailure.Malformed, $"“{Encoding.UTF8.GetString(name)}” is no {positions.Position.TypeName}.");
    }

    private bool IsAct(ReadOnlySpan<byte> timeBy)
    {
        var kind = positions.Kind;
        return kind.TimeBy is { } attribute && attribute.Enum!.Find(Encoding.UTF8.GetString(timeBy)) is { Time: { } time }
            ? time == ClaimTime.Act
            : kind.Time == ClaimTime.Act;
    }

    private static PartialDate? DateOf(CypherValue value) => value.IsNull ? null : DateOf(value.Text);

    private static PartialDate? DateOf(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[PartialDate.MaxLength];
        return text.Length <= characters.Length
            && Encoding.UTF8.TryGetChars(text, characters, out var length)
            && PartialDate.TryParse(characters[..length], out var date)
                ? date
                : null;
    }
}
