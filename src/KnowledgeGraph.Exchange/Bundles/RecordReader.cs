using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads the sections of a file (`Country:`, `Stance:`), each a list of records of one kind.</summary>
internal static class RecordReader
{
    /// <summary>Opens every record of the file whose section `find` knows.</summary>
    /// <param name="find">The kind of a section, or null together with a report of its own.</param>
    public static IEnumerable<(TKind Kind, MappingReader Record)> Sections<TKind>(
        MappingReader file, Func<YamlScalar, TKind?> find)
        where TKind : class
    {
        foreach (var section in file.Place.Mapping.Entries)
        {
            if (find(section.Key) is not { } kind)
            {
                continue;
            }

            foreach (var (field, value) in file.TakeList(section.Key.Text))
            {
                if (file.Open(field, value) is { } record)
                {
                    yield return (kind, record);
                }
            }
        }
    }

    /// <summary>The keys of nodes that a record refers to, in the order of the references.</summary>
    public static ImmutableArray<string?> ReadReferences(ImmutableArray<ReferenceDefinition> references, MappingReader mapping) =>
        [.. references.Select(reference => mapping.TakeText(reference.Name)?.Text)];
}
