using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads nodes: `nodes.yaml`, and the sources of `source.yaml`.</summary>
internal sealed class NodeReader(GraphModel model)
{
    public const string Key = "key";

    private readonly List<Placed<NodeRecord>> nodes = [];
    private readonly Dictionary<string, RecordPlace> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(NodeKind Kind, int Attribute, object Value), RecordPlace> unique = [];

    public IReadOnlyList<Placed<NodeRecord>> Nodes => nodes;

    public void ReadFile(MappingReader file)
    {
        foreach (var (kind, record) in RecordReader.Sections(file, section => FindKind(model, file, section)))
        {
            Read(kind, record);
        }
    }

    public void Read(NodeKind kind, MappingReader record)
    {
        var key = record.TakeText(Key)?.Text;
        var values = AttributeReader.ReadAll(kind.Attributes, record);
        record.RefuseOthers(kind.Name);

        var node = new NodeRecord(kind, key ?? string.Empty, values);
        RecordProblems.Report(RecordChecks.Check(node), record);
        if (key is not null)
        {
            RefuseDuplicates(node, record);
            nodes.Add(new Placed<NodeRecord>(node, record.Place));
        }
    }

    private void RefuseDuplicates(NodeRecord node, MappingReader record)
    {
        if (!keys.TryAdd(node.Key, record.Place))
        {
            record.Report(Key, $"{node.Key} is here for the second time, first at {keys[node.Key].Short(Key)}: keep one, or give this node another key.");
            return;
        }

        foreach (var attribute in node.Kind.Attributes.Where(attribute => attribute.IsUnique))
        {
            if (node.Values[attribute.Index] is { } value
                && !unique.TryAdd((node.Kind, attribute.Index, value), record.Place))
            {
                var first = unique[(node.Kind, attribute.Index, value)].Short(attribute.Name);
                record.Report(attribute.Name, $"“{ValueText.Print(value)}” is here for the second time, first at {first}: no two nodes may share it.");
            }
        }
    }

    /// <summary>The kind that a section is named after, or null together with a report.</summary>
    public static NodeKind? FindKind(GraphModel model, MappingReader file, YamlScalar section)
    {
        var type = model.FindNodeType(section.Text);
        if (type is NodeKind kind)
        {
            return kind;
        }

        var message = type is InterfaceKind
            ? $"{section.Text} is an interface: write the kind of each node, one of {string.Join(", ", type.Kinds)}."
            : model.FindClaimKind(section.Text) is not null
                ? $"{section.Text} is a kind of claim: move it to {BundleFiles.ClaimsFile}."
                : $"“{section.Text}” is not a kind of node" + Suggestion.DidYouMean(
                    section.Text, model.NodeKinds.Select(known => known.Name), $": write one of {string.Join(", ", model.NodeKinds)}.");
        file.Problems.Add(file.Place.File, section.Mark, file.Place.PathOf(section.Text), message);
        return null;
    }
}
