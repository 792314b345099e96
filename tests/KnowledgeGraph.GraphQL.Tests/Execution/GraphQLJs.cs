using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>
/// Asks the reference implementation, where Node and the npm package graphql are at hand: version 17, the first that follows
/// the specification of September 2025.
/// </summary>
internal static class GraphQLJs
{
    private const string Prelude = """
        let g; try { g = require('graphql') } catch { process.exit(3) }
        if (parseInt(g.version) < 17) process.exit(3);
        const input = require('fs').readFileSync(0, 'utf8');
        """;

    private const int NotThere = 3;

    /// <summary>Runs a script that finds the package as <c>g</c> and its input as <c>input</c>; answers what it prints.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        ProcessStartInfo start = new("node")
        {
            ArgumentList = { "-e", Prelude + script },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process? process = Start(start);
        if (process is null)
        {
            Assert.Skip("There is no node here to compare with.");
        }
        CancellationToken token = TestContext.Current.CancellationToken;
        Task<string> errors = process.StandardError.ReadToEndAsync(token);
        Task<string> output = process.StandardOutput.ReadToEndAsync(token);
        await WriteAsync(process, input);
        await process.WaitForExitAsync(token);
        if (process.ExitCode == NotThere)
        {
            Assert.Skip("node doesn't find the npm package graphql 17; NODE_PATH may name a folder that has it.");
        }
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it read everything; its error output says why.
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
