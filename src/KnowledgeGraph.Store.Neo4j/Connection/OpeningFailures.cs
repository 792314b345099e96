namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What an operator is told when the database can't be opened: where it was looked for, and what to do.</summary>
internal static class OpeningFailures
{
    public static Neo4jOpenException Explain(CypherException exception, Neo4jOptions options)
    {
        var place = options.Address.GetLeftPart(UriPartial.Authority);
        return exception.Failure switch
        {
            CypherFailure.Unavailable or CypherFailure.Transient => new(
                $"No Neo4j answers at {place}: start it, or name another one. ({Innermost(exception).Message})", exception)
            {
                MayPass = true,
            },
            CypherFailure.Unauthorized => new(
                $"The Neo4j at {place} refuses {options.Credentials?.ToString() ?? "whoever shows no password"}: "
                + "check the user and the password, or the token.",
                exception),
            CypherFailure.UnknownDatabase => new(
                $"The Neo4j at {place} has no database “{options.Database}”: create it, or name another one.", exception),
            CypherFailure.ReadOnly => new(
                $"The database “{options.Database}” at {place} is read-only and has no graph of this version: make it writable once.", exception),
            CypherFailure.Malformed => new(
                $"What answers at {place} isn't the {(options.IsBolt ? "Bolt" : "HTTP")} connector of a Neo4j 5.26 or later: give its address, such as "
                + (options.IsBolt ? "bolt://localhost:7687." : "http://localhost:7474."),
                exception),
            _ when exception.ServerCode?.EndsWith(".ConstraintCreationFailed", StringComparison.Ordinal) == true => new(
                $"Nodes in the database at {place} share a value that the model says is unique: give one of them another under the former model. "
                + $"({exception.Message})",
                exception),
            _ => new($"The Neo4j at {place} can't be used: {exception.Message}", exception),
        };
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } cause)
        {
            exception = cause;
        }

        return exception;
    }
}
