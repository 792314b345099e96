using System.Collections.Frozen;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// The documents of a folder, read once. Each is known by two identifiers: its hash and its file's name (GraphQL over HTTP,
/// appendix "Persisted Documents").
/// </summary>
internal sealed class TrustedDocuments
{
    private const string Extension = ".graphql";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly FrozenDictionary<string, string> byId;
    private readonly FrozenSet<string> texts;

    private TrustedDocuments(Dictionary<string, string> byName)
    {
        texts = byName.Values.ToFrozenSet(StringComparer.Ordinal);
        byId = texts.Select(text => KeyValuePair.Create(DocumentHash.Prefix + DocumentHash.Of(text), text))
            .Concat(byName)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static TrustedDocuments None { get; } = new([]);

    public IReadOnlyCollection<string> Texts => texts;

    /// <summary>A document's text, or null when there is none of that identifier.</summary>
    public string? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether a text is just that of one of them.</summary>
    public bool Contains(string text) => texts.Contains(text);

    /// <summary>Reads and checks a folder's documents.</summary>
    /// <exception cref="DocumentsException">One can't be read or isn't valid, or there is none.</exception>
    public static TrustedDocuments Load(string folder, GraphQLEngine engine)
    {
        if (!Directory.Exists(folder))
        {
            throw new DocumentsException([$"There is no folder {folder}: create it, or set KG_DOCUMENTS to another one."]);
        }

        var files = Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).ToList();
        var problems = new List<string>();
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var found = Read(file, engine, out var text).ToList();
            problems.AddRange(found.Select(problem => $"{file}:{problem}"));
            byName.Add(Path.GetFileNameWithoutExtension(file), text);
        }

        if (files.Count == 0)
        {
            problems.Add($"{folder} holds no file NAME{Extension}: put the documents there, or don't set KG_DOCUMENTS.");
        }

        return problems.Count == 0 ? new TrustedDocuments(byName) : throw new DocumentsException(problems);
    }

    /// <returns>What is wrong with the document: line, column and message.</returns>
    private static IEnumerable<string> Read(string file, GraphQLEngine engine, out string text)
    {
        text = string.Empty;
        if (!Path.GetFileNameWithoutExtension(file).All(letter => char.IsAsciiLetterOrDigit(letter) || "-._~".Contains(letter)))
        {
            return ["1:1: The file's name is the document's identifier: use letters, digits and -._~ only."];
        }

        try
        {
            text = File.ReadAllText(file, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            return ["1:1: The file isn't UTF-8."];
        }

        return engine.Validate(text).Select(Describe);
    }

    private static string Describe(GraphQLError error) =>
        error.Locations is [var first, ..] ? $"{first.Line}:{first.Column}: {error.Message}" : $"1:1: {error.Message}";
}
