using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The definitions of a type system document, sorted by what they are.</summary>
internal sealed class SchemaDocument
{
    private readonly ILookup<string, TypeExtensionNode> extensions;

    public SchemaDocument(DocumentNode document)
    {
        Document = document;
        Types = [.. document.Definitions.OfType<TypeDefinitionNode>()];
        Directives = [.. document.Definitions.OfType<DirectiveDefinitionNode>()];
        Definition = document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        SchemaExtensions = [.. document.Definitions.OfType<SchemaExtensionNode>()];
        extensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(static node => node.Name);
    }

    public DocumentNode Document { get; }

    public ImmutableArray<TypeDefinitionNode> Types { get; }

    public ImmutableArray<DirectiveDefinitionNode> Directives { get; }

    public SchemaDefinitionNode? Definition { get; }

    public ImmutableArray<SchemaExtensionNode> SchemaExtensions { get; }

    /// <summary>The operation types that the schema's definition and extensions declare.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes =>
        (Definition?.OperationTypes ?? []).Concat(SchemaExtensions.SelectMany(static node => node.OperationTypes));

    /// <summary>The directives on the schema's definition and extensions.</summary>
    public IEnumerable<DirectiveNode> SchemaDirectives =>
        (Definition?.Directives ?? []).Concat(SchemaExtensions.SelectMany(static node => node.Directives));

    /// <summary>A type's definition followed by its extensions.</summary>
    public ImmutableArray<DefinitionNode> PartsOf(TypeDefinitionNode type) => [type, .. extensions[type.Name]];
}
