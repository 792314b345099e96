using System.Security.Claims;
using System.Text.Encodings.Web;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Access;

/// <summary>API keys and tokens as ASP.NET Core's authentication (RFC 6750).</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Credentials credentials)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>One text for all reasons: whoever tries keys doesn't learn which of them there once were.</summary>
    public const string Refusal =
        "The credential doesn't hold: it is unknown, revoked or expired, or for another service. Send a valid API key or token.";

    private const string Realm = "Bearer realm=\"KnowledgeGraph\"";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ Length: > 0 } header])
        {
            return Request.Headers.Authorization.Count == 0 ? AuthenticateResult.NoResult() : AuthenticateResult.Fail(Refusal);
        }

        Credential? credential;
        try
        {
            credential = await credentials.VerifyAsync(header, Context.RequestAborted);
        }
        catch (TraversalException unavailable)
        {
            return AuthenticateResult.Fail(unavailable);
        }

        if (credential is null)
        {
            return AuthenticateResult.Fail(Refusal);
        }

        Context.SetCredential(credential);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, credential.Caller.Name), new Claim(ClaimTypes.Role, credential.Caller.Role.ToString())],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if ((await HandleAuthenticateOnceSafeAsync()).Failure is TraversalException unavailable)
        {
            await HttpErrors.WriteAsync(
                Context, StatusCodes.Status503ServiceUnavailable, unavailable.Message, MediaTypes.Json, unavailable.Code);
            return;
        }

        // An error is only named where there was a credential (RFC 6750, § 3.1).
        var isMissing = Request.Headers.Authorization.Count == 0;
        Response.Headers.WWWAuthenticate = isMissing ? Realm : $"{Realm}, error=\"invalid_token\"";
        await HttpErrors.WriteAsync(
            Context,
            StatusCodes.Status401Unauthorized,
            isMissing ? "This needs an API key or a token: send it as “Authorization: Bearer …”." : Refusal,
            MediaTypes.Negotiate(Request) ?? MediaTypes.Json,
            AccessErrorCodes.Unauthenticated);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => HttpErrors.WriteAsync(
        Context,
        StatusCodes.Status403Forbidden,
        "Reading here needs the role READER, EDITOR or ADMIN, and the credential gives none of them.",
        MediaTypes.Negotiate(Request) ?? MediaTypes.Json,
        AccessErrorCodes.Forbidden);
}
