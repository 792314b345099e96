using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A field of a response, on one object type, with everything selected below it.</summary>
public sealed class FieldPlan
{
    internal FieldPlan(
        OperationDocument document,
        ObjectType parentType,
        FieldDefinition definition,
        FieldGroup group,
        SelectionPlan? selection)
    {
        Document = document;
        ParentType = parentType;
        Definition = definition;
        Group = group;
        Selection = selection;
    }

    /// <summary>The field's alias if it has one, else its name.</summary>
    public string ResponseKey => Nodes[0].ResponseKey;

    /// <summary>The encoded key with its colon, for <see cref="ResponseWriter.Key(ReadOnlySpan{byte})"/>.</summary>
    public ReadOnlyMemory<byte> KeyUtf8 => Group.KeyUtf8;

    /// <summary>What is selected; for <c>__typename</c>, the meta field.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>The object type on which it is selected.</summary>
    public ObjectType ParentType { get; }

    /// <summary>All places of the document that select it; they agree on name and arguments.</summary>
    public ImmutableArray<FieldNode> Nodes => Group.Nodes;

    /// <summary>What is selected below it; null for a leaf.</summary>
    public SelectionPlan? Selection { get; }

    /// <summary>Where in the document the field is selected, for errors.</summary>
    public ImmutableArray<SourceLocation> Locations => Group.Locations;

    /// <summary>Where an argument is given, at the field's first place; where the field stands when it isn't given.</summary>
    public SourceLocation LocationOf(string argument)
    {
        SyntaxNode? given = Nodes[0].Arguments.FirstOrDefault(node => node.Name == argument);
        return Document.Syntax.LocationOf(given ?? Nodes[0]);
    }

    internal OperationDocument Document { get; }

    private FieldGroup Group { get; }

    /// <summary>CoerceArgumentValues (specification, section 6.4.1), from the field's first place.</summary>
    /// <exception cref="GraphQLException">An argument's value isn't one of its type.</exception>
    public ArgumentValues CoerceArguments(VariableValues variables) =>
        ArgumentCoercion.Coerce(Definition.Arguments, Nodes[0].Arguments, Nodes[0], variables, Document.Syntax);

    /// <summary>An error at this field.</summary>
    public GraphQLError Error(string message, string code, ImmutableArray<PathSegment> path) =>
        new(message, code) { Locations = Locations, Path = path };
}
