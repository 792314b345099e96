using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Differential;

[assembly: AssemblyFixture(typeof(ReferenceImplementation))]

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// graphql-js in one Node.js process that lives as long as the tests run. Questions go to it in batches, so that it works
/// while the engine does.
/// </summary>
public sealed class ReferenceImplementation : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SemaphoreSlim turn = new(1);
    private Process? process;
    private string? unavailable;

    public async ValueTask InitializeAsync()
    {
        unavailable = Start() ?? await Packages.InstallAsync();
        if (unavailable is null)
        {
            await DefineAsync("public", TestSchemas.PublicSdl, null);
            await DefineAsync("wide", TestSchemas.WideSdl, Adopted.Of(TestSchemas.Wide));
            await DefineAsync("echo", TestSchemas.EchoSdl, null);
        }
    }

    /// <summary>Asks all questions at once and answers in their order; the test is skipped where there is nobody to ask.</summary>
    internal async Task<Verdict[]> AskAsync(IReadOnlyCollection<Question> questions)
    {
        if (unavailable is not null)
        {
            Assert.Skip(unavailable);
        }
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await ExchangeAsync(questions);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        turn.Dispose();
    }

    private Process Running => process ??= Process.Start(new ProcessStartInfo("node", Path.Combine("Reference", "oracle.mjs"))
    {
        WorkingDirectory = Folders.Project,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static string? Start()
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            process!.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "There is no Node.js here to run the reference implementation with.";
        }
    }

    private async Task DefineAsync(string name, string sdl, Adopted? adopted) =>
        (await ExchangeAsync([new Question("schema") { Name = name, Sdl = sdl, Adopted = adopted }]))[0].ThrowOnFault();

    private async Task<Verdict[]> ExchangeAsync(IReadOnlyCollection<Question> questions)
    {
        string line = "[" + string.Join(',', questions.Select(question => question.ToJson())) + "]";
        await Running.StandardInput.WriteLineAsync(line);
        await Running.StandardInput.FlushAsync();
        string answer = await Running.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The reference implementation ended; its error output says why.");
        return JsonSerializer.Deserialize<Verdict[]>(answer, Json)!;
    }
}
