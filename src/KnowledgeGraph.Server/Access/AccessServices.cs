using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace KnowledgeGraph.Server.Access;

/// <summary>Puts authentication, authorization and rate limits into the server.</summary>
internal static class AccessServices
{
    /// <summary>ASP.NET Core puts the middleware in front of everything unless this is set on the application.</summary>
    private const string AuthenticationIsSet = "__AuthenticationMiddlewareSet";

    public static void AddAccess(this IServiceCollection services, AccessSettings settings, IRecordStore records)
    {
        services.AddSingleton(settings);
        services.AddSingleton(records);
        services.AddSingleton<ApiKeyDirectory>();
        if (settings.Tokens is { } tokens)
        {
            services.AddSingleton(tokens);
            services.AddSingleton<TokenValidator>();
        }

        services.AddSingleton<Credentials>();
        services.AddSingleton<CredentialWatch>();
        services.AddSingleton<SocketAccess>();
        services.AddSingleton<RateLimits>();
        services.AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        if (!settings.IsReadingOpen)
        {
            services.AddAuthorizationBuilder().SetFallbackPolicy(
                new AuthorizationPolicyBuilder(BearerHandler.SchemeName).AddRequirements(new ReadRequirement()).Build());
            services.AddSingleton<IAuthorizationHandler, ReadRequirement>();
        }

        services.AddRateLimiter(_ => { });
    }

    /// <summary>Call it behind `UseWebSockets` and before all endpoints.</summary>
    /// <exception cref="Configuration.SettingException">The keys of tokens can't be used.</exception>
    public static void UseAccess(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<AccessSettings>();

        // Keys of tokens that can't be used stop the start rather than the first token.
        _ = app.Services.GetService<TokenValidator>();

        // Most requests are anonymous, and authentication costs each a scope of services: only those with a credential pay.
        ((IApplicationBuilder)app).Properties[AuthenticationIsSet] = true;
        app.UseWhen(HasCredential, authenticated => authenticated.UseAuthentication());
        if (settings.HasRates)
        {
            // Before the refusal of bad credentials, which count for their address.
            app.UseWhen(IsOperation, limited => limited.UseRateLimiter(new RateLimiterOptions
            {
                GlobalLimiter = app.Services.GetRequiredService<RateLimits>().Limiter,
                OnRejected = (rejected, _) => RateLimits.RefuseAsync(rejected.HttpContext, rejected.Lease),
            }));
        }

        app.UseWhen(HasCredential, checkedToHold => checkedToHold.Use(
            (http, next) => http.Credential() is null ? http.ChallengeAsync() : next(http)));
        if (!settings.IsReadingOpen)
        {
            app.UseAuthorization();
        }
    }

    private static bool HasCredential(HttpContext http) => http.Request.Headers.Authorization.Count > 0;

    /// <summary>
    /// Whatever asks for something of the graph. A WebSocket counts as one, so that many can't be opened; its operations count
    /// besides.
    /// </summary>
    private static bool IsOperation(HttpContext http) =>
        !http.Request.Path.StartsWithSegments(Routes.Health) && !http.Request.Path.StartsWithSegments(Routes.GraphiQL);
}
