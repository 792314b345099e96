namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A type (§3.4 of the specification). Within a schema each type, wrapped or not, is one object: compare types by
/// reference.
/// </summary>
public abstract class GraphQLType
{
    private ListType? list;

    /// <summary>The list of this type.</summary>
    public ListType List => list ?? Interlocked.CompareExchange(ref list, new ListType(this), null) ?? list;

    /// <summary>This type without null; itself when it is already that.</summary>
    public abstract NonNullType NonNull { get; }

    /// <summary>This type with null; itself when it already allows null.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>The named type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether values of the type can be arguments and variables (IsInputType, §3.4.2).</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields can have the type (IsOutputType, §3.4.2).</summary>
    public bool IsOutput => Named is not InputObjectType;
}
