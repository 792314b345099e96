using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads a model file. Its language is described in docs/model.md.</summary>
public static class ModelLoader
{
    /// <param name="path">The name that messages give the file.</param>
    /// <exception cref="ModelException">The text has mistakes; it lists them all.</exception>
    public static GraphModel Load(string path, string text) => Load(new SourceText(text, path));

    /// <inheritdoc cref="Load(string, string)"/>
    public static GraphModel Load(SourceText source)
    {
        try
        {
            return Load(Parser.Parse(source));
        }
        catch (GraphQLSyntaxException mistake)
        {
            throw ModelProblems.ToException(mistake);
        }
    }

    private static GraphModel Load(DocumentNode document)
    {
        var problems = new ModelProblems(document.Source);
        var directives = new DirectiveReader(problems);
        var syntax = ModelSyntax.Read(document, directives, problems);
        var enums = new EnumReader(directives, problems).Read(syntax.Enums);
        var attributes = new AttributeReader(syntax, enums, directives, problems);
        var nodes = new NodeTypeReader(syntax, attributes, problems).Read();
        var ends = new EndReader(syntax, nodes, problems);
        var claim = new ClaimInterfaceReader(syntax, attributes, problems).Read();
        var claims = new ClaimKindReader(claim, attributes, ends, problems).Read(syntax.ClaimKinds);
        var evidence = new EvidenceReader(syntax, attributes, ends, problems).Read();
        new NameChecks(syntax, nodes, claim, claims, problems).Run();
        new MeasureChecks(syntax, claims, nodes, problems).Run();
        if (problems.Any || evidence is null)
        {
            throw problems.ToException();
        }

        ImmutableArray<ClaimKind> claimKinds = [.. claims.Select(read => read.Kind)];
        RelationBuilder.Build(nodes.All, claimKinds);
        return new GraphModel(
            ModelVersion.Of(document), nodes.Interfaces, nodes.Kinds, claimKinds, [.. enums.Values], claim.Definition, evidence);
    }
}
