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

    /// <summary>A scalar that the store makes no use of, as its text.</summary>
    Other,
    List,
    Map,

    /// <summary>Stands before each value of a map.</summary>
    Name,
}
