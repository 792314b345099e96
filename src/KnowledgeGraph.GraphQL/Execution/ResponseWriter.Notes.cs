namespace KnowledgeGraph.GraphQL.Execution;

/// <content>What stands beside the data: errors, warnings and other extensions (specification, section 7.1).</content>
public sealed partial class ResponseWriter
{
    private readonly List<GraphQLError> _errors = [];
    private readonly List<GraphQLWarning> _warnings = [];
    private readonly List<KeyValuePair<string, Action<ResponseWriter>>> _extensions = [];

    /// <summary>The errors so far, in the order in which they were raised.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    public IReadOnlyList<GraphQLWarning> Warnings => _warnings;

    public void AddError(GraphQLError error) => _errors.Add(error);

    /// <summary>Adds an entry to <c>extensions.warnings</c>: the answer is right but the client should know something.</summary>
    public void AddWarning(GraphQLWarning warning) => _warnings.Add(warning);

    /// <summary>Writes <c>extensions.NAME</c> at the end of the response; a second value for a name replaces the first.</summary>
    public void SetExtension(string name, Action<ResponseWriter> write)
    {
        _extensions.RemoveAll(entry => entry.Key == name);
        _extensions.Add(new(name, write));
    }

    /// <summary>Writes the members <c>errors</c> and <c>extensions</c>, each only where there is something to say.</summary>
    internal void WriteNotes()
    {
        if (_errors.Count > 0)
        {
            Key("\"errors\":"u8);
            BeginArray();
            foreach (GraphQLError error in _errors)
            {
                error.WriteTo(this);
            }
            EndArray();
        }
        if (_warnings.Count > 0)
        {
            SetExtension("warnings", WriteWarnings);
        }
        if (_extensions.Count > 0)
        {
            WriteExtensions();
        }
    }

    private void WriteExtensions()
    {
        Key("\"extensions\":"u8);
        BeginObject();
        foreach ((string name, Action<ResponseWriter> write) in _extensions)
        {
            Key(name);
            write(this);
        }
        EndObject();
    }

    private void WriteWarnings(ResponseWriter writer)
    {
        writer.BeginArray();
        foreach (GraphQLWarning warning in _warnings)
        {
            warning.WriteTo(writer);
        }
        writer.EndArray();
    }

    private void ClearNotes()
    {
        _errors.Clear();
        _warnings.Clear();
        _extensions.Clear();
    }
}
