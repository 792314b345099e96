using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type with a name of its own: scalar, object, interface, union, enum or input object.</summary>
public abstract class NamedType(string name, string? description) : GraphQLType, INamedDefinition
{
    private NonNullType? nonNull;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The directives on the definition and its extensions, in the order of the source.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The definition followed by its extensions; empty for a built-in type.</summary>
    public ImmutableArray<DefinitionNode> Syntax { get; internal set; } = [];

    /// <summary>Whether the type belongs to introspection or is a scalar of the specification.</summary>
    public bool IsBuiltIn { get; internal init; }

    public override NonNullType NonNull =>
        nonNull ?? Interlocked.CompareExchange(ref nonNull, new NonNullType(this), null) ?? nonNull;

    public override NamedType Named => this;

    /// <summary>Whether the type has no fields: a scalar or an enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Whether fields can be selected on it: an object, an interface or a union.</summary>
    public bool IsComposite => this is ImplementingType or UnionType;

    /// <summary>Whether its values are objects of other types: an interface or a union.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    public override string ToString() => Name;
}
