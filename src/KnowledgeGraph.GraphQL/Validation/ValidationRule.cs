using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// One rule of the specification's section 5, at work on one document. What it looks at it says by implementing
/// <see cref="IEnter{TNode}"/> and <see cref="ILeave{TNode}"/>.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    /// <summary>Reports an error at the places where the nodes begin.</summary>
    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        ImmutableArray<SourceLocation>.Builder locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (SyntaxNode node in nodes)
        {
            locations.Add(Context.Document.LocationOf(node));
        }
        Report(message, locations.MoveToImmutable());
    }

    /// <summary>Reports an error at characters of the source, for places that have no node, such as names.</summary>
    protected void ReportAt(string message, params ReadOnlySpan<int> offsets)
    {
        ImmutableArray<SourceLocation>.Builder locations = ImmutableArray.CreateBuilder<SourceLocation>(offsets.Length);
        foreach (int offset in offsets)
        {
            locations.Add(Context.Document.Source.GetLocation(offset));
        }
        Report(message, locations.MoveToImmutable());
    }

    protected void Report(
        string message, ImmutableArray<SourceLocation> locations, string code = ErrorCodes.ValidationFailed) =>
        Context.Report(new GraphQLError(message, code) { Locations = locations, Rule = GetType().Name });
}
