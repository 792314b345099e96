using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>The hash that tells one model from another.</summary>
internal static class ModelVersion
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the document in its canonical print: comments, commas and white space don't count,
    /// descriptions do, because they are part of the public schema.
    /// </summary>
    public static string Of(DocumentNode document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Printer.Print(document))));
}
