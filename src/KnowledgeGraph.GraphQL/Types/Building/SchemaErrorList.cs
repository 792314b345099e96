using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Collects what is wrong with a type system document.</summary>
internal sealed class SchemaErrorList(DocumentNode document)
{
    private readonly List<SchemaError> errors = [];

    /// <summary>Reports an error at the beginnings of nodes; those that are null have no place.</summary>
    public void Report(string message, params IEnumerable<SyntaxNode?> nodes) =>
        ReportAt(message, [.. nodes.OfType<SyntaxNode>().Select(static node => node.Start)]);

    /// <summary>Reports an error at offsets in the document.</summary>
    public void ReportAt(string message, params ReadOnlySpan<int> offsets)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(offsets.Length);
        foreach (var offset in offsets)
        {
            locations.Add(document.Source.GetLocation(offset));
        }

        errors.Add(new SchemaError(message, locations.MoveToImmutable()));
    }

    /// <exception cref="SchemaException">Something was reported.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            throw new SchemaException([.. errors]);
        }
    }
}
