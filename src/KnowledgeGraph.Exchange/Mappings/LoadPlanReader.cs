using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads a mapping (see `docs/bulk-load.md`) and sees whether it fits the model and the files.</summary>
internal sealed class LoadPlanReader(GraphModel model, string folder, ProblemList problems)
{
    public const string Lookups = "lookups";

    private const string Nodes = "nodes";
    private const string Claims = "claims";
    private const string Tables = "tables";

    private readonly TableFileReader files = new(folder);
    private readonly Dictionary<string, LookupTable> lookups = new(StringComparer.Ordinal);

    /// <summary>The plan, or null together with what is wrong.</summary>
    /// <param name="name">The mapping's own name, for messages.</param>
    public LoadPlan? Read(string name, byte[] bytes)
    {
        if (YamlReader.Read(name, bytes, problems) is not { } content)
        {
            return null;
        }

        var file = new MappingReader(new RecordPlace(name, string.Empty, content), problems);
        var bundle = ReadName(file);
        var title = HeaderReader.Require(file, HeaderReader.Title, "in a few words what is loaded");
        var requires = file.TakeList(HeaderReader.Requires).Select(item => file.AsText(item.Field, item.Value)).OfType<YamlScalar>().ToImmutableArray();
        var nodes = ReadNodes(file);
        ReadLookups(file);
        var tables = ReadTables(bundle ?? string.Empty, file);
        file.RefuseOthers("a mapping");
        return problems.IsEmpty ? new LoadPlan(bundle!, title!, requires, nodes, [.. lookups.Values], tables) : null;
    }

    private static string? ReadName(MappingReader file)
    {
        var name = HeaderReader.Require(file, HeaderReader.Name, "the name under which the load is remembered");
        if (name is not null && !HeaderReader.IsName(name))
        {
            file.Report(HeaderReader.Name, HeaderReader.ExpectedName(name));
        }

        return name;
    }

    private ImmutableArray<Placed<NodeRecord>> ReadNodes(MappingReader file)
    {
        var nodes = new NodeReader(model);
        foreach (var (field, value) in file.TakeList(HeaderReader.Sources))
        {
            if (file.Open(field, value) is { } source)
            {
                nodes.Read(model.Source, source);
            }
        }

        if (Open(file, Nodes) is { } section)
        {
            nodes.ReadFile(section);
        }

        return [.. nodes.Nodes];
    }

    private void ReadLookups(MappingReader file)
    {
        if (Open(file, Lookups) is not { } section)
        {
            return;
        }

        foreach (var entry in section.Place.Mapping.Entries)
        {
            if (section.Open(entry.Key.Text, entry.Value) is { } lookup)
            {
                ReadLookup(entry.Key.Text, lookup);
            }
        }
    }

    private void ReadLookup(string name, MappingReader lookup)
    {
        var key = HeaderReader.Require(lookup, NodeReader.Key, "what rows are looked up by, such as \"{column}\"");
        if (files.Read(lookup) is not { } file || key is null)
        {
            return;
        }

        var filter = TableFileReader.ReadFilter(lookup, file);
        lookup.RefuseOthers("a table to look things up in");
        var (template, error) = TemplateReader.Read(key, file);
        if (template is null)
        {
            lookup.Report(NodeReader.Key, error!);
            return;
        }

        lookups.Add(name, new LookupTable(name, file, template, filter));
    }

    private ImmutableArray<TablePlan> ReadTables(string bundle, MappingReader file)
    {
        var tables = ImmutableArray.CreateBuilder<TablePlan>();
        foreach (var (field, value) in file.TakeList(Tables))
        {
            if (file.Open(field, value) is { } table && ReadTable(bundle, table) is { } plan)
            {
                tables.Add(plan);
            }
        }

        if (file.Place.Mapping.Find(Tables) is null)
        {
            file.Report(Tables, "tables is missing: write which files to read, and what their rows become.");
        }

        return tables.DrainToImmutable();
    }

    private TablePlan? ReadTable(string bundle, MappingReader table)
    {
        if (files.Read(table) is not { } file)
        {
            return null;
        }

        var records = new RecordTemplateReader(bundle, model, new ValueSourceReader(file, lookups));
        var filter = TableFileReader.ReadFilter(table, file);
        var whenPresent = ReadWhenPresent(table);
        var nodes = Open(table, Nodes) is { } nodeSection ? records.ReadNodes(nodeSection) : [];
        var claims = Open(table, Claims) is { } claimSection ? records.ReadClaims(claimSection) : [];
        table.RefuseOthers("a table");
        return new TablePlan(file, filter, whenPresent, nodes, claims);
    }

    private static WhenPresent ReadWhenPresent(MappingReader table)
    {
        const string name = "whenPresent";
        switch (table.TakeText(name)?.Text)
        {
            case null or "complete":
                return WhenPresent.Complete;
            case "keep":
                return WhenPresent.Keep;
            case "replace":
                return WhenPresent.Replace;
            case var other:
                table.Report(name, $"“{other}” is not known: write complete, keep or replace.");
                return WhenPresent.Complete;
        }
    }

    private static MappingReader? Open(MappingReader parent, string name) =>
        parent.Take(name) is { } value ? parent.Open(name, value) : null;
}
