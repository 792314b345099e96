using System.CommandLine;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>`kg schema`: writes the public schema that the model becomes.</summary>
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
            Description = "Where the public schema goes.",
            DefaultValueFactory = _ => new FileInfo(Path.Combine("schema", "api.graphql")),
        };
        var command = new Command("schema", "Derives the public schema from the model and writes it as SDL.") { model, output };
        command.SetAction(result => Run(result.GetRequiredValue(model), result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(FileInfo model, FileInfo output)
    {
        var settings = Inputs.Settings() with { ModelFile = model.FullName };
        var schema = PublicSchema.Derive(Inputs.LoadModel(settings));
        if (output.Directory is { Exists: false } folder)
        {
            throw new CommandException($"There is no folder {folder}: create it, or name another file with --output.");
        }

        var isNew = !output.Exists || File.ReadAllText(output.FullName) != schema.Sdl;
        File.WriteAllText(output.FullName, schema.Sdl);
        Console.WriteLine($"{output}: {(isNew ? "written" : "unchanged")}");
        return 0;
    }
}
