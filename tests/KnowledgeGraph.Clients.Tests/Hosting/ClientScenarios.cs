using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Clients.Tests;

/// <summary>
/// Scenarios of one client: the functions that a script of `Node` exports. `run.mjs` says a line of JSON for each check,
/// with what was expected and what the client gave, and a last one with how many there were.
/// </summary>
public abstract class ClientScenarios(ServedSeed seed, string script)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs a scenario against the server, and fails at the first check that doesn't hold.</summary>
    /// <param name="checks">How many checks the scenario makes.</param>
    protected async Task HoldsAsync(string scenario, int checks)
    {
        await NodePackages.RequireAsync();
        var run = (await NodeProcess.RunAsync("node", "run.mjs", script, scenario, seed.Url))!;
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();

        foreach (var line in lines.Where(line => line["check"] is not null))
        {
            var check = line["check"]!.GetValue<string>();
            Assert.Equal(Text(check, line["expected"]), Text(check, line["actual"]));
        }

        Assert.True(run.ExitCode == 0, $"{script} {scenario} stopped: {run.Errors}");
        Assert.Equal(checks, lines[^1]["done"]!.GetValue<int>());
    }

    private static string Text(string check, JsonNode? value) => $"{check}: {value?.ToJsonString(Readable) ?? "null"}";
}
