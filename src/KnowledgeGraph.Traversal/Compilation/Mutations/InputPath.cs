using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Traversals;

/// <summary>A place in a mutation's input, under construction: each step knows the one before it.</summary>
internal sealed class InputPath(InputPath? parent, string step)
{
    public static InputPath Root { get; } = new(null, MutationFields.Input);

    public InputPath Append(string field) => new(this, field);

    public InputPath Append(int index) => Append(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place of a field that a record's problem names: `evidence[0].source`; the record itself for an empty one.</summary>
    public InputPath AppendField(string path)
    {
        var place = this;
        foreach (var part in path.Split('.', '[', ']'))
        {
            place = part.Length > 0 ? place.Append(part) : place;
        }

        return place;
    }

    public ImmutableArray<string> ToImmutableArray()
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        for (var at = this; at is not null; at = at.Parent)
        {
            steps.Insert(0, at.Step);
        }

        return steps.DrainToImmutable();
    }

    private InputPath? Parent => parent;

    private string Step => step;
}
