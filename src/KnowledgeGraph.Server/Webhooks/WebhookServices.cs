namespace KnowledgeGraph.Server.Webhooks;

/// <summary>What telling webhooks needs.</summary>
internal static class WebhookServices
{
    /// <exception cref="Configuration.SettingException">A setting can't be used.</exception>
    public static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(WebhookSettings.From(configuration));
        services.AddSingleton<ChangeReader>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService<WebhookDelivery>();
    }
}
