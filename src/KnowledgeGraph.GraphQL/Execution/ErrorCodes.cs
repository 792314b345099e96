namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Every value that the engine puts into <c>errors[].extensions.code</c>. A host may add its own.</summary>
public static class ErrorCodes
{
    /// <summary>The request can't be used as it is: it holds no document, say.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document does not follow the grammar.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document is well formed but breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document holds no such operation, several without a name given, or one of a kind not served here.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The value of a variable or of an argument isn't one of its type, or says something impossible.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation asks for more work than one operation may.</summary>
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";

    /// <summary>Fields are nested deeper than an operation may nest them.</summary>
    public const string DepthLimitExceeded = "DEPTH_LIMIT_EXCEEDED";

    /// <summary>The operation selects more fields, fragments counted where they are spread, than it may.</summary>
    public const string FieldLimitExceeded = "FIELD_LIMIT_EXCEEDED";

    /// <summary>More fields have an alias, fragments counted where they are spread, than may have one.</summary>
    public const string AliasLimitExceeded = "ALIAS_LIMIT_EXCEEDED";

    /// <summary>The operation took longer than one may.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>A null where the schema promises a value.</summary>
    public const string NullInNonNullField = "NULL_IN_NON_NULL_FIELD";

    /// <summary>Something is wrong with the server; its log says what.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
