using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Makes a rule for the document that is being validated.</summary>
internal delegate ValidationRule RuleFactory(ValidationContext context);

/// <summary>
/// Validates documents against a schema (specification, section 5). The rules of the specification come first; limits are looked at
/// only in a document that keeps them, because counting needs fragments that exist and don't spread themselves.
/// </summary>
internal sealed class DocumentValidator(
    Schema schema, ImmutableArray<RuleFactory> rules, ImmutableArray<RuleFactory> limits)
{
    public ImmutableArray<GraphQLError> Validate(DocumentNode document)
    {
        ImmutableArray<GraphQLError> errors = Run(document, rules);
        return errors.IsEmpty ? Run(document, limits) : errors;
    }

    private ImmutableArray<GraphQLError> Run(DocumentNode document, ImmutableArray<RuleFactory> factories)
    {
        ValidationContext context = new(schema, document);
        try
        {
            new RuleWalk(context, [.. factories.Select(factory => factory(context))]).Walk(document);
        }
        catch (InsufficientExecutionStackException)
        {
            context.Report(new("Fragments are nested too deep inside one another.", ErrorCodes.DepthLimitExceeded));
        }
        return context.Errors;
    }
}
