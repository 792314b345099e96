namespace KnowledgeGraph.GraphQL.Execution;

/// <content>What stands beside the data: errors, warnings and other extensions (specification, section 7.1).</content>
public sealed partial class ResponseWriter
{
    private readonly List<GraphQLError> errors = [];
    private readonly List<GraphQLWarning> warnings = [];
    private readonly List<KeyValuePair<string, Action<ResponseWriter>>> extensions = [];

    /// <summary>The errors so far, in the order in which they were raised.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    public IReadOnlyList<GraphQLWarning> Warnings => warnings;

    public void AddError(GraphQLError error) => errors.Add(error);

    /// <summary>Adds an entry to <c>extensions.warnings</c>: the answer is right but the client should know something.</summary>
    public void AddWarning(GraphQLWarning warning) => warnings.Add(warning);

    /// <summary>Writes <c>extensions.NAME</c> at the end of the response; a second value for a name replaces the first.</summary>
    public void SetExtension(string name, Action<ResponseWriter> write)
    {
        extensions.RemoveAll(entry => entry.Key == name);
        extensions.Add(new(name, write));
    }

    /// <summary>Writes the members <c>errors</c> and <c>extensions</c>, each only where there is something to say.</summary>
    internal void WriteNotes()
    {
        if (errors.Count > 0)
        {
            Key("\"errors\":"u8);
            BeginArray();
            foreach (GraphQLError error in errors)
            {
                error.WriteTo(this);
            }
            EndArray();
        }
        if (warnings.Count > 0)
        {
            SetExtension("warnings", WriteWarnings);
        }
        if (extensions.Count > 0)
        {
            WriteExtensions();
        }
    }

    private void WriteExtensions()
    {
        Key("\"extensions\":"u8);
        BeginObject();
        foreach ((string name, Action<ResponseWriter> write) in extensions)
        {
            Key(name);
            write(this);
        }
        EndObject();
    }

    private void WriteWarnings(ResponseWriter writer)
    {
        writer.BeginArray();
        foreach (GraphQLWarning warning in warnings)
        {
            warning.WriteTo(writer);
        }
        writer.EndArray();
    }

    private void ClearNotes()
    {
        errors.Clear();
        warnings.Clear();
        extensions.Clear();
    }
}
