using System.Globalization;

namespace KnowledgeGraph.Exchange;

/// <summary>A record with the place where it stands.</summary>
internal readonly record struct Placed<T>(T Record, RecordPlace Place);

/// <summary>Where a record stands in a bundle, so that whatever is found later about one of its fields can be located.</summary>
/// <param name="File">The bundle's folder and the file in it.</param>
/// <param name="Path">The record's path in the file: `Stance[3]`.</param>
internal sealed record RecordPlace(string File, string Path, YamlMapping Mapping)
{
    /// <summary>`claims.yaml:12:5` without the folder, to point at it from another place of the bundle.</summary>
    public string Short(string field) => $"{File[(File.LastIndexOf('/') + 1)..]}:{MarkOf(field)}";

    public string PathOf(string field) => Path.Length == 0 ? field : $"{Path}.{field}";

    public BundleProblem Problem(string field, string message)
    {
        var mark = MarkOf(field);
        return new BundleProblem(File, mark.Line, mark.Column, PathOf(field), message);
    }

    /// <summary>The place of a field's value (`evidence[0].source`), or of what comes nearest where there is none.</summary>
    public YamlMark MarkOf(string field)
    {
        YamlValue value = Mapping;
        foreach (var step in field.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Follow(value, step) is not { } next)
            {
                break;
            }

            value = next;
        }

        return value.Mark;
    }

    private static YamlValue? Follow(YamlValue value, string step) => value switch
    {
        YamlMapping mapping => mapping.Find(step)?.Value,
        YamlSequence sequence when int.TryParse(step.TrimEnd(']'), CultureInfo.InvariantCulture, out var index)
            && index < sequence.Items.Length => sequence.Items[index],
        _ => null,
    };
}
