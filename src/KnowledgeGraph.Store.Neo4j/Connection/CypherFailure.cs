namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What went wrong, as far as it makes a difference.</summary>
internal enum CypherFailure
{
    /// <summary>The server can't be reached, isn't up, or went away before it answered.</summary>
    Unavailable,

    /// <summary>The server doesn't know who asks, or doesn't let them.</summary>
    Unauthorized,

    /// <summary>The server has no database of that name.</summary>
    UnknownDatabase,

    /// <summary>A deadlock, a change of leader, too little memory at the moment: the same may succeed in a while.</summary>
    Transient,

    /// <summary>The server or the database takes no writes.</summary>
    ReadOnly,

    /// <summary>A constraint forbids what was written.</summary>
    Constraint,

    /// <summary>The transaction took longer than the server lets one take, or somebody ended it.</summary>
    Terminated,

    /// <summary>The graph that the database held is gone.</summary>
    Wiped,

    /// <summary>The statement is wrong: a fault of ours.</summary>
    Statement,

    /// <summary>The answer isn't what the Query API promises: a fault of ours, or not a Neo4j at all.</summary>
    Malformed,
}
