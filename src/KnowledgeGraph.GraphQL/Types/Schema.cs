using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A valid type system (§3.3 of the specification). Immutable and safe to share.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> possibleTypes;
    private readonly FrozenSet<(NamedType Abstract, NamedType Member)> members;

    internal Schema(DefinitionList<NamedType> types, DefinitionList<DirectiveDefinition> directives)
    {
        Types = types;
        Directives = directives;
        possibleTypes = FindPossibleTypes(types);
        members = FindMembers(types).ToFrozenSet();
    }

    public string? Description { get; internal init; }

    public required ObjectType QueryType { get; init; }

    public ObjectType? MutationType { get; internal init; }

    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>All types: those of the document in its order, the built-in scalars in use, and introspection's.</summary>
    public DefinitionList<NamedType> Types { get; }

    public DefinitionList<DirectiveDefinition> Directives { get; }

    /// <summary>The document that the schema was built from; positions in the definitions refer to it.</summary>
    public DocumentNode Document { get; internal init; } = new() { Definitions = [] };

    /// <summary>The directives on the schema's definition and its extensions.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    public ObjectType? GetRootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The type that a document names; null when the schema has no type of that name.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NamedTypeNode named => Types.Find(named.Name),
        ListTypeNode list => FindType(list.Type)?.List,
        NonNullTypeNode nonNull => FindType(nonNull.Type)?.NonNull,
        _ => null,
    };

    /// <summary>The object types whose values a field of the type can have; for an object type, itself.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(NamedType type) =>
        possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether a type is a member of a union or implements an interface.</summary>
    public bool IsMember(NamedType abstractType, NamedType member) => members.Contains((abstractType, member));

    /// <summary>IsSubType (§3.6.1.1 of the specification), lists and non-nulls included; a type is its own.</summary>
    public bool IsSubType(GraphQLType type, GraphQLType superType) => Subtyping.IsSubType(type, superType);

    /// <summary>Whether some object type is possible for both (§5.5.2.3 of the specification).</summary>
    public bool Overlap(NamedType left, NamedType right) =>
        left == right || GetPossibleTypes(left).Any(type => type == right || IsMember(right, type));

    private static FrozenDictionary<NamedType, ImmutableArray<ObjectType>> FindPossibleTypes(
        DefinitionList<NamedType> types)
    {
        var objects = types.OfType<ObjectType>().ToList();
        return types.Where(static type => type.IsComposite).ToFrozenDictionary(
            static type => type,
            type => type switch
            {
                ObjectType own => [own],
                UnionType union => union.Types,
                InterfaceType face => [.. objects.Where(candidate => candidate.Interfaces.Contains(face))],
                _ => ImmutableArray<ObjectType>.Empty,
            });
    }

    private static IEnumerable<(NamedType Abstract, NamedType Member)> FindMembers(IEnumerable<NamedType> types) =>
        types.SelectMany(static type => type switch
        {
            UnionType union => union.Types.Select(member => ((NamedType)union, (NamedType)member)),
            ImplementingType own => own.Interfaces.Select(face => ((NamedType)face, (NamedType)own)),
            _ => [],
        });
}
