using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Every type that is referred to is defined (§3.4 of the specification).</summary>
internal static class KnownTypeNames
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        var known = document.Types.Select(static node => node.Name)
            .Concat(BuiltInScalars.All.Select(static type => type.Name))
            .Concat(IntrospectionTypes.All.Select(static type => type.Name))
            .ToHashSet();
        var definitions = document.Document.Definitions.Where(static node => node is not ExecutableDefinitionNode);
        new Visitor(known, errors).Walk([.. definitions]);
    }

    private sealed class Visitor(HashSet<string> known, SchemaErrorList errors) : SyntaxVisitor
    {
        protected override VisitAction Enter(SyntaxNode node)
        {
            if (node is NamedTypeNode type && !known.Contains(type.Name))
            {
                errors.Report($"Unknown type \"{type.Name}\".{Suggestions.For(type.Name, known)}", type);
            }

            return node is ValueNode or DirectiveNode ? VisitAction.SkipChildren : VisitAction.Continue;
        }
    }
}
