namespace KnowledgeGraph.Store.Neo4j.Connection;

internal enum CypherKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    Text,
    Date,
    DateTime,

    /// <summary>A value that the store makes no use of.</summary>
    Other,
    List,
    Map,

    /// <summary>Stands before each value of a map.</summary>
    Name,
}
