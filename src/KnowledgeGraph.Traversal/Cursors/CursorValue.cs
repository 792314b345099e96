namespace KnowledgeGraph.Traversals;

/// <summary>What stands in a cursor: one of these bytes, then the value. Numbers are little-endian.</summary>
internal enum CursorValue : byte
{
    Null,

    /// <summary>Length in bytes (4 bytes), UTF-8.</summary>
    Text,

    /// <summary>4 bytes.</summary>
    Int,

    /// <summary>8 bytes (IEEE 754).</summary>
    Float,

    False,

    True,

    /// <summary>Days since 0001-01-01 (4 bytes).</summary>
    Date,

    /// <summary>Ticks in UTC (8 bytes).</summary>
    DateTime,

    /// <summary>The first day as <see cref="Date"/>, the precision (1 byte).</summary>
    PartialDate,

    /// <summary>16 bytes as <see cref="decimal.GetBits(decimal)"/>, the scale included.</summary>
    Decimal,

    /// <summary>The name as <see cref="Text"/>, so that a cursor survives a model that gets another value.</summary>
    Enum,

    /// <summary>1 byte.</summary>
    Bound,
}
