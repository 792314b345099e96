namespace KnowledgeGraph.Server.Webhooks;

/// <summary>What a receiver is sent.</summary>
/// <param name="Json">An element of `changes`, in UTF-8.</param>
internal sealed record Change(long Revision, byte[] Json);
