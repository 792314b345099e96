using System.CommandLine;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>The `kg` command line: without a command it serves.</summary>
internal static class KgCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("A GraphQL API over a graph of sourced and dated claims. Without a command: serves it.")
        {
            SchemaCommand.Create(),
            ExplainCommand.Create(),
            ImportCommand.Create(),
            VerifyCommand.Create(),
            KeysCommand.Create(),
            HooksCommand.Create(),
        };

        StoreOptions.AddTo(root);
        // What serving is configured with (`--urls`, `--KG_DATA`) is ASP.NET Core's to read.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, cancellationToken) => ServeCommand.RunAsync([.. result.UnmatchedTokens, .. StoreOptions.AsArguments(result)], cancellationToken));
        return root;
    }

    public static async Task<int> RunAsync(this RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Failures.Explain(exception) is { } lines)
        {
            foreach (var line in lines)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return 1;
        }
    }
}
