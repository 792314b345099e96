using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>How a connection is made, before anything is asked.</summary>
public sealed class BoltConnectorTests(BoltFixture fixture) : IClassFixture<BoltFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What the server answers to the versions that are proposed, and what is made of it.</summary>
    [Theory]
    [InlineData("00000000", "speaks no version of Bolt from 5.0 to 5.8.")]
    [InlineData("00000404", "doesn't speak Bolt.")]
    [InlineData("00000905", "doesn't speak Bolt.")]
    public async Task Another_version_is_refused(string agreed, string message)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, Convert.FromHexString(agreed));
        await using var connection = ConnectionFixture.Connect(new Neo4jOptions(new Uri($"bolt://{listener.LocalEndpoint}")));
        var failure = await Assert.ThrowsAsync<CypherException>(async () => await connection.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.Equal((CypherFailure.Malformed, $"{listener.LocalEndpoint} {message}"), (failure.Failure, failure.Message));
        Assert.Equal("6060B01700080805000000000000000000000000", await answering);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var connection = ConnectionFixture.Connect(
            new Neo4jOptions(new Uri($"bolt://{listener.LocalEndpoint}")) { ConnectTimeout = TimeSpan.FromMilliseconds(50), Retries = 0 });
        var failure = await Assert.ThrowsAsync<CypherException>(async () => await connection.WriteAsync(new("RETURN 1"), Cancellation));
        Assert.Equal((CypherFailure.Unavailable, true, false), (failure.Failure, failure.NotSent, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task Encrypted_with_a_certificate_that_nobody_signed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var forwarding = ForwardAsync(listener);
        var anyway = fixture.Options with { Address = new Uri($"bolt+ssc://{listener.LocalEndpoint}") };
        await using (var connection = ConnectionFixture.Connect(anyway))
        {
            using var result = await connection.ReadAsync(new("RETURN 'hidden'"), Cancellation);
            Assert.Equal("hidden", result.Single().String);
        }

        await using (var connection = ConnectionFixture.Connect(anyway with { Address = new Uri($"bolt+s://{listener.LocalEndpoint}"), Retries = 0 }))
        {
            var failure = await Assert.ThrowsAsync<CypherException>(async () => await connection.ReadAsync(new("RETURN 1"), Cancellation));
            Assert.Equal((CypherFailure.Unavailable, true), (failure.Failure, failure.NotSent));
            Assert.Contains("certificate", failure.Message);
        }

        listener.Stop();
        await forwarding;
    }

    private static async Task<string> AnswerAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancellation);
        var proposed = new byte[20];
        await client.GetStream().ReadExactlyAsync(proposed, Cancellation);
        await client.GetStream().WriteAsync(answer, Cancellation);
        return Convert.ToHexString(proposed);
    }

    /// <summary>Hands on to the server what arrives encrypted, until the listener is stopped.</summary>
    private async Task ForwardAsync(TcpListener listener)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        try
        {
            while (true)
            {
                using var near = await listener.AcceptTcpClientAsync(Cancellation);
                await using var tls = new SslStream(near.GetStream());
                using var far = new TcpClient();
                await far.ConnectAsync(fixture.Options.Address.Host, fixture.Options.Address.Port, Cancellation);
                await tls.AuthenticateAsServerAsync(certificate);
                await Task.WhenAny(tls.CopyToAsync(far.GetStream(), Cancellation), far.GetStream().CopyToAsync(tls, Cancellation));
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidOperationException or OperationCanceledException
            or System.Security.Authentication.AuthenticationException)
        {
            // Stopped (TcpListener says of that, whenever it is asked next, that it is not listening), or the client didn't trust the certificate.
        }
    }
}
