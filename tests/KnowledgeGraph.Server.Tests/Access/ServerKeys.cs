using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>API keys of a running server, made and revoked as `kg keys` does beside it.</summary>
internal static class ServerKeys
{
    public static async Task<(string Id, string Text)> AddKeyAsync(
        this RunningServer server, CallerRole role, string name = "ada", DateTimeOffset? expires = null)
    {
        var (key, text) = await server.Keys().AddAsync(name, role, expires, TestContext.Current.CancellationToken);
        return (key.Id, text);
    }

    public static Task RevokeAsync(this RunningServer server, string id) =>
        server.Keys().RevokeAsync(id, TestContext.Current.CancellationToken);

    /// <summary>Sends the credential with every request from here on; null for none.</summary>
    public static void Authorize(this RunningServer server, string? header)
    {
        server.Client.DefaultRequestHeaders.Remove("Authorization");
        if (header is not null)
        {
            Assert.True(server.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header));
        }
    }

    private static ApiKeyRegistry Keys(this RunningServer server) =>
        new(server.App.Services.GetRequiredService<IRecordStore>(), TimeProvider.System);
}
