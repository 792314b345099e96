using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The length of a file or a function in lines; comments before a function and its attributes don't count.</summary>
internal sealed record Measured(string Name, int Lines);

/// <summary>The C# of the repository, parsed.</summary>
internal static class SourceCode
{
    public static IReadOnlyList<(string File, SyntaxNode Root)> Trees { get; } =
        [.. Repository.CSharpFiles.Select(file => (file, CSharpSyntaxTree.ParseText(
            Repository.Read(file), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()))];

    public static IEnumerable<Measured> Files =>
        Repository.CSharpFiles.Select(file => new Measured(file, Repository.Read(file).AsSpan().TrimEnd('\n').Count('\n') + 1));

    public static IEnumerable<Measured> Functions =>
        from tree in Trees
        from node in tree.Root.DescendantNodes()
        where IsFunction(node)
        select new Measured($"{tree.File}:{LineOf(node.GetFirstToken())}", LineOf(node.GetLastToken()) - LineOf(FirstToken(node)) + 1);

    /// <summary>The line of a place, from 1.</summary>
    public static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static bool IsFunction(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
        LocalFunctionStatementSyntax => true,
        _ => false,
    };

    private static SyntaxToken FirstToken(SyntaxNode node)
    {
        var attributes = node.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault();
        return attributes is null ? node.GetFirstToken() : attributes.GetLastToken().GetNextToken();
    }
}
