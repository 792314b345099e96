namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Reads the values that PackStream has no kind of its own for.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/structure-semantics/</remarks>
internal static class BoltStructures
{
    private const byte Node = 0x4E;
    private const byte Relationship = 0x52;
    private const byte UnboundRelationship = 0x72;
    private const byte Path = 0x50;

    /// <param name="reader">Behind the structure's head.</param>
    /// <param name="fields">How many values the structure has.</param>
    public static void Read(ref PackStreamReader reader, CypherTape tape, long fields)
    {
        switch (reader.ReadTag())
        {
            case PackStream.Date:
                AddDate(tape, reader.ReadInteger());
                break;
            case PackStream.DateTime:
                AddDateTime(tape, reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger());
                break;
            case Node or Relationship or UnboundRelationship or Path:
                throw new CypherException(CypherFailure.Malformed, "Statements return properties and maps, not whole nodes, relationships or paths.");
            default:
                for (; fields > 0; fields--)
                {
                    reader.Skip();
                }

                tape.Add(CypherKind.Other, 0, 0);
                break;
        }
    }

    /// <summary>One that .NET has no date for, as before the year 1, is a value that the store makes no use of.</summary>
    private static void AddDate(CypherTape tape, long days)
    {
        if (days + CypherTape.Epoch.DayNumber is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber)
        {
            tape.AddNumber(CypherKind.Date, number);
        }
        else
        {
            tape.Add(CypherKind.Other, 0, 0);
        }
    }

    private static void AddDateTime(CypherTape tape, long seconds, long nanoseconds, long offset)
    {
        var ticks = DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (nanoseconds / TimeSpan.NanosecondsPerTick);
        var local = ticks + (offset * TimeSpan.TicksPerSecond);
        if (Math.Min(ticks, local) >= 0 && Math.Max(ticks, local) <= DateTime.MaxValue.Ticks && offset % 60 == 0)
        {
            tape.AddDateTime(ticks, (short)(offset / 60));
        }
        else
        {
            tape.Add(CypherKind.Other, 0, 0);
        }
    }
}
