using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>What all rules share while a document is validated.</summary>
internal sealed class ValidationContext
{
    /// <summary>So many errors say enough; more would only make the response larger.</summary>
    private const int MostErrors = 100;

    private readonly ImmutableArray<GraphQLError>.Builder errors = ImmutableArray.CreateBuilder<GraphQLError>();
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = [];

    public ValidationContext(Schema schema, DocumentNode document)
    {
        Schema = schema;
        Document = document;
        Types = new(schema);
        Uses = new(this);
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments[fragment.Name] = fragment;
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>The types at the node that the walk stands on.</summary>
    public TypeInfo Types { get; }

    /// <summary>Which variables and fragments each definition uses; complete when the walk leaves the document.</summary>
    public DefinitionUses Uses { get; }

    public ImmutableArray<GraphQLError> Errors => errors.ToImmutable();

    public bool IsFull => errors.Count > MostErrors;

    /// <summary>
    /// The fragment of that name, the last one if the document defines it twice. Whoever follows fragments goes through here,
    /// so here is where a chain of thousands is stopped before it fills the stack.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">Fragments are nested too deep to go on.</exception>
    public FragmentDefinitionNode? Fragment(string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return fragments.GetValueOrDefault(name);
    }

    public void Report(GraphQLError error)
    {
        if (errors.Count < MostErrors)
        {
            errors.Add(error);
        }
        else if (errors.Count == MostErrors)
        {
            errors.Add(new(
                "Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.ValidationFailed));
        }
    }
}
