using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// Reads a YAML file into values that know their places. Stricter than YAML 1.2 where a bundle has no use for its freedom:
/// one document, no anchors and aliases (they can expand without bound), no tags, no name twice in a mapping, at most
/// <see cref="MaxDepth"/> levels.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>A claim's evidence is five levels down; more than this is an attack or a mistake.</summary>
    private const int MaxDepth = 20;

    private const int MaxNameLength = 200;

    private readonly string file;
    private readonly ProblemList problems;
    private readonly GuardedParser parser;

    private YamlReader(string file, string text, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new GuardedParser(text);
    }

    /// <summary>The file's content, an empty mapping for an empty file, or null when there are problems.</summary>
    public static YamlMapping? Read(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (!YamlText.TryDecode(file, bytes, problems, out var text))
        {
            return null;
        }

        try
        {
            return new YamlReader(file, text, problems).ReadFile();
        }
        catch (YamlRefusal refusal)
        {
            problems.Add(file, refusal.Mark, string.Empty, refusal.Message);
        }
        catch (YamlException exception)
        {
            problems.Add(file, MarkOf(exception.Start), string.Empty, YamlMessages.Explain(exception.Message));
        }

        return null;
    }

    private YamlMapping? ReadFile()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapping(new YamlMark(1, 1), []);
        }

        parser.Consume<DocumentStart>();
        var root = ReadValue(depth: 1);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            throw new YamlRefusal(MarkOf(second.Start), "A second document begins here: put everything into one and remove the “---”.");
        }

        if (root is YamlScalar { IsNull: true })
        {
            return new YamlMapping(root.Mark, []);
        }

        return root as YamlMapping
            ?? throw new YamlRefusal(root.Mark, $"The file is {root.Noun}: write a mapping, “name: value” on each line.");
    }

    private YamlValue ReadValue(int depth)
    {
        var start = parser.Consume<ParsingEvent>();
        var mark = MarkOf(start.Start);
        if (depth > MaxDepth)
        {
            throw new YamlRefusal(mark, $"Values are nested deeper than {MaxDepth} levels: no bundle needs that.");
        }

        if (start is AnchorAlias alias)
        {
            throw new YamlRefusal(mark, $"Aliases (*{alias.Value}) are not allowed: write the value out.");
        }

        if (start is NodeEvent node)
        {
            RefuseDecoration(node, mark);
        }

        return start switch
        {
            Scalar scalar => new YamlScalar(mark, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadSequence(mark, depth),
            MappingStart => ReadMapping(mark, depth),
            _ => throw new YamlRefusal(mark, "A value is missing here."),
        };
    }

    private YamlSequence ReadSequence(YamlMark mark, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue(depth + 1));
        }

        return new YamlSequence(mark, items.DrainToImmutable());
    }

    private YamlMapping ReadMapping(YamlMark mark, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new Dictionary<string, YamlMark>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = ReadValue(depth + 1);
            var key = name as YamlScalar
                ?? throw new YamlRefusal(name.Mark, $"A name is expected here, not {name.Noun}.");
            if (key.Text.Length > MaxNameLength)
            {
                throw new YamlRefusal(key.Mark, $"A name of {key.Text.Length} characters is none that a bundle knows: check the “:” and the quotes of this line.");
            }

            var entry = new YamlEntry(key, ReadValue(depth + 1));
            if (names.TryAdd(key.Text, key.Mark))
            {
                entries.Add(entry);
            }
            else
            {
                problems.Add(file, key.Mark, string.Empty, $"“{key.Text}” is here for the second time, first at {names[key.Text]}: keep one.");
            }
        }

        return new YamlMapping(mark, entries.DrainToImmutable());
    }

    private static void RefuseDecoration(NodeEvent node, YamlMark mark)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw new YamlRefusal(mark, $"Anchors (&{node.Anchor.Value}) are not allowed: write the value out where it is needed.");
        }

        if (!node.Tag.IsEmpty)
        {
            throw new YamlRefusal(mark, $"Tags ({node.Tag.Value}) are not allowed: the model says what type a value has.");
        }
    }

    private static YamlMark MarkOf(in Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>Ends the reading of a file: what follows can't be understood.</summary>
    private sealed class YamlRefusal(YamlMark mark, string message) : Exception(message)
    {
        public YamlMark Mark { get; } = mark;
    }
}
