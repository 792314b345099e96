using System.Text;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Store.Embedded;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>What keys look like, how they are kept, and when they hold.</summary>
public sealed class ApiKeyTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-keys-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly EmbeddedRecordStore records;
    private readonly ApiKeyRegistry registry;
    private readonly ApiKeyDirectory directory;

    public ApiKeyTests()
    {
        records = EmbeddedRecordStore.Open(Path.Combine(folder.FullName, "records.db"));
        registry = new ApiKeyRegistry(records, clock);
        directory = new ApiKeyDirectory(records, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await records.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_key_is_random_and_kept_only_as_its_hash()
    {
        var (key, text) = await registry.AddAsync("ada", CallerRole.Editor, null, Cancellation);
        var (_, other) = await registry.AddAsync("ada", CallerRole.Editor, null, Cancellation);

        Assert.Matches("^kg_[0-9a-f]{16}_[0-9a-f]{64}$", text);
        Assert.NotEqual(text[20..], other[20..]);
        var stored = (await records.GetAsync("api-keys", key.Id, Cancellation))!.Json;
        Assert.DoesNotContain(text[20..], stored, StringComparison.Ordinal);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)), key.Hash);
        Assert.Equal(
            $$"""{"id":"{{key.Id}}","name":"ada","role":"Editor","hash":"{{Convert.ToBase64String(key.Hash)}}","createdAt":"2025-03-07T12:00:00+00:00","expiresAt":null,"revokedAt":null}""",
            stored.Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_holds_until_it_expires()
    {
        var (_, text) = await registry.AddAsync("ada", CallerRole.Editor, clock.GetUtcNow().AddMinutes(1), Cancellation);
        Assert.Equal(("ada", CallerRole.Editor), await FindAsync(text));

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(("ada", CallerRole.Editor), await FindAsync(text));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(text));
    }

    [Fact]
    public async Task A_revoked_key_is_noticed_half_a_second_later()
    {
        var (key, text) = await registry.AddAsync("ada", CallerRole.Reader, null, Cancellation);
        Assert.NotNull(await FindAsync(text));
        await registry.RevokeAsync(key.Id, Cancellation);

        clock.Advance(ApiKeyDirectory.MaxAge);

        Assert.Null(await FindAsync(text));
        Assert.False(await directory.HoldsAsync(key.Id, Cancellation));
    }

    [Fact]
    public async Task Revoking_goes_by_id_or_by_a_name_that_is_clear()
    {
        var (first, _) = await registry.AddAsync("ada", CallerRole.Reader, null, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        var (second, _) = await registry.AddAsync("ada", CallerRole.Reader, null, Cancellation);

        var refusal = await Assert.ThrowsAsync<AccessException>(() => registry.RevokeAsync("ada", Cancellation));
        Assert.Equal($"“ada” has 2 keys: give the id of one, {first.Id} or {second.Id}.", refusal.Message);
        Assert.Equal(clock.GetUtcNow(), (await registry.RevokeAsync(first.Id, Cancellation)).RevokedAt);
        Assert.Equal(second.Id, (await registry.RevokeAsync("ada", Cancellation)).Id);
        refusal = await Assert.ThrowsAsync<AccessException>(() => registry.RevokeAsync("ada", Cancellation));
        Assert.Equal("No key that still holds has the id or name “ada”: kg keys list shows them.", refusal.Message);

        // A key that is revoked stays revoked when it was.
        var before = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(before, (await registry.RevokeAsync(first.Id, Cancellation)).RevokedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ada")]
    [InlineData("a\nb")]
    public async Task A_name_has_to_be_one(string name)
    {
        var refusal = await Assert.ThrowsAsync<AccessException>(() => registry.AddAsync(name, CallerRole.Reader, null, Cancellation));

        Assert.Equal("A key's name has 1 to 100 characters, no line breaks, and no space at its ends.", refusal.Message);
    }

    [Fact]
    public async Task An_expiry_has_to_lie_ahead()
    {
        var refusal = await Assert.ThrowsAsync<AccessException>(
            () => registry.AddAsync("ada", CallerRole.Reader, clock.GetUtcNow(), Cancellation));

        Assert.Equal("The key would expire at 2025-03-07 12:00:00Z, which is past: give a later time.", refusal.Message);
    }

    private async Task<(string Name, CallerRole Role)?> FindAsync(string text) =>
        await directory.FindAsync(text, Cancellation) is { } key ? (key.Name, key.Role) : null;
}
