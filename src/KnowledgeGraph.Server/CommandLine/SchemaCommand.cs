using System.CommandLine;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg schema`: writes what the model becomes: the public schema, and Neo4j's constraints and indexes.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model")
        {
            Description = "The model file.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("schema", "model.graphql")),
        };
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = "Where the public schema goes; Neo4j's constraints go into the folder neo4j beside it.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("schema", "api.graphql")),
        };
        var command = new Command("schema", "Derives the public schema and Neo4j's constraints from the model and writes them.") { model, output };
        command.SetAction(result => Run(result.GetRequiredValue(model), result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(FileInfo model, FileInfo output)
    {
        var settings = Inputs.Settings() with { ModelFile = model.FullName };
        var loaded = Inputs.LoadModel(settings);
        if (output.Directory is not { Exists: true } folder)
        {
            throw new CommandException($"There is no folder {output.Directory}: create it, or name another file with --output.");
        }

        Write(output, PublicSchema.Derive(loaded).Sdl);
        var constraints = new FileInfo(Path.Combine(Path.GetDirectoryName(output.ToString()) ?? "", "neo4j", "constraints.cypher"));
        folder.CreateSubdirectory("neo4j");
        Write(constraints, Neo4jStore.PrintConstraints(loaded));
        return 0;
    }

    private static void Write(FileInfo file, string text)
    {
        var isNew = !file.Exists || File.ReadAllText(file.FullName) != text;
        File.WriteAllText(file.FullName, text);
        Console.WriteLine($"{file}: {(isNew ? "written" : "unchanged")}");
    }
}
