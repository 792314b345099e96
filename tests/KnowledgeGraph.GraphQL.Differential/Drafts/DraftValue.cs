using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A value that can be changed: text as it is written, a list, or an object.</summary>
/// <param name="type">The type expected at its place; null where nothing is known of it.</param>
internal sealed class DraftValue(GraphQLType? type, string text)
{
    public GraphQLType? Type { get; } = type;

    /// <summary>The whole value, unless it has items or fields.</summary>
    public string Text { get; set; } = text;

    public List<DraftValue>? Items { get; init; }

    public List<DraftArgument>? Fields { get; init; }

    /// <summary>The name of the variable that it is; null for anything else.</summary>
    public string? Variable => Text.StartsWith('$') ? Text[1..] : null;

    /// <summary>Replaces it by other text.</summary>
    public void Become(string text)
    {
        Text = text;
        Items?.Clear();
        Fields?.Clear();
    }

    /// <summary>The value and all values inside it.</summary>
    public IEnumerable<DraftValue> All() =>
        ((IEnumerable<DraftValue>)[.. Items ?? [], .. (Fields ?? []).Select(field => field.Value)])
            .SelectMany(inner => inner.All())
            .Prepend(this);
}

/// <summary>An argument or a field of an object value.</summary>
internal sealed class DraftArgument(string name, DraftValue value)
{
    public string Name { get; set; } = name;

    public DraftValue Value { get; set; } = value;
}
