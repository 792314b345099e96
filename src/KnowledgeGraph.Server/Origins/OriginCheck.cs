using KnowledgeGraph.Server.Endpoints;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Origins;

/// <summary>Holds browsers to <see cref="AllowedOrigins"/>.</summary>
internal static class OriginCheck
{
    /// <exception cref="Configuration.SettingException">The setting names what is no origin.</exception>
    public static void AddOriginCheck(this IServiceCollection services, IConfiguration configuration)
    {
        var allowed = AllowedOrigins.From(configuration);
        services.AddSingleton(allowed);
        services.AddCors(options => options.AddDefaultPolicy(policy => Share(policy, allowed)));
    }

    /// <summary>
    /// Call it before anything that answers. Without other origins there is nothing to tell browsers: by themselves they let
    /// only the server's own pages read its answers, and send JSON.
    /// </summary>
    public static void UseOriginCheck(this WebApplication app)
    {
        var allowed = app.Services.GetRequiredService<AllowedOrigins>();
        if (!allowed.Others.IsEmpty)
        {
            app.UseCors();
        }
    }

    /// <summary>
    /// Browsers open WebSockets for any page, so the server has to look (RFC 6455, § 10.2); answers false when it has refused.
    /// </summary>
    public static async ValueTask<bool> AdmitAsync(this AllowedOrigins allowed, HttpContext http)
    {
        if (allowed.Allow(http.Request))
        {
            return true;
        }

        await HttpErrors.WriteAsync(
            http,
            StatusCodes.Status403Forbidden,
            $"Pages of the origin “{http.Request.Headers.Origin}” may not use this server; its operator can allow them in "
                + $"{AllowedOrigins.Setting}.",
            MediaTypes.Json,
            HostErrorCodes.OriginNotAllowed);
        return false;
    }

    private static void Share(CorsPolicyBuilder policy, AllowedOrigins allowed)
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete)
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
        if (allowed.AreAll)
        {
            policy.AllowAnyOrigin();
        }
        else
        {
            policy.WithOrigins([.. allowed.Others]);
        }
    }
}
