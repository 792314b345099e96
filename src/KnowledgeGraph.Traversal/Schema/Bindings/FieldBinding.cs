using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a field of an object type of the public schema means in the model.</summary>
public abstract record FieldBinding;

/// <summary>What may stand somewhere: nodes of a type, claims of some kinds, or either.</summary>
/// <param name="Claims">Empty where no claim can stand.</param>
public sealed record ItemType(NodeType? Node, ImmutableArray<ClaimKind> Claims)
{
    public static ItemType Of(NodeType node) => new(node, []);

    public static ItemType Of(ClaimKind claim) => new(null, [claim]);
}

/// <summary>What every node or claim has.</summary>
public sealed record BuiltInBinding(BuiltIn Field) : FieldBinding;

public sealed record AttributeBinding(AttributeDefinition Attribute) : FieldBinding;

/// <summary>A part of an amount or an identifier.</summary>
public sealed record ValuePartBinding(ValuePart Part) : FieldBinding;

public sealed record RelationBinding(RelationDefinition Relation) : FieldBinding;

/// <summary>A claim's end, by its own name or as `subject` and `object`.</summary>
public sealed record EndBinding(ClaimEnd End, NodeType Type) : FieldBinding;

public sealed record ReferenceBinding(ReferenceDefinition Reference) : FieldBinding;

public sealed record EvidenceBinding : FieldBinding;

public sealed record SupersededByBinding : FieldBinding;
