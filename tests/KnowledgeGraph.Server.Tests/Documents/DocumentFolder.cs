namespace KnowledgeGraph.Server.Tests.Documents;

/// <summary>A folder of trusted documents.</summary>
internal sealed class DocumentFolder : IDisposable
{
    /// <summary>What `sha256sum` says of <see cref="Revision"/>.</summary>
    public const string RevisionHash = "50f4149dea6d759f6a976299294dcb59d31a87e743fc52486dac3260219593da";

    public const string Revision = "query Revision { graph { revision } }\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("kg-documents-").FullName;

    /// <summary>With the document `revision`.</summary>
    public static DocumentFolder Create()
    {
        var folder = new DocumentFolder();
        folder.Write("revision.graphql", Revision);
        return folder;
    }

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
