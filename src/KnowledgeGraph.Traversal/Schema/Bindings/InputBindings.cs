using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a field of an input object type of the public schema means in the model.</summary>
public abstract record InputBinding;

/// <summary>How a filter's conditions are joined.</summary>
public enum Connective
{
    And,
    Or,
    Not,
}

public sealed record ConnectiveBinding(Connective Connective) : InputBinding;

/// <summary>A condition on a single-valued field; its value is an object of <see cref="OperatorBinding"/>s and parts.</summary>
public sealed record ConditionBinding(FieldReference Field) : InputBinding;

/// <summary>A comparison with the field that the enclosing condition is about.</summary>
public sealed record OperatorBinding(Comparison Comparison) : InputBinding;

/// <summary>A condition on a part of the composite value that the enclosing condition is about.</summary>
public sealed record PartConditionBinding(ValuePart Part) : InputBinding;

/// <summary>A condition on a list attribute; its value is an object of <see cref="QuantifierBinding"/>s.</summary>
public sealed record ListConditionBinding(AttributeDefinition Attribute) : InputBinding;

/// <summary>`some`, `none` or `all` of what the enclosing condition is about.</summary>
public sealed record QuantifierBinding(Quantifier Quantifier) : InputBinding;

public sealed record RelationConditionBinding(RelationDefinition Relation) : InputBinding;

/// <summary>How many claims the enclosing condition's relation has.</summary>
public sealed record RelationCountBinding : InputBinding;

/// <summary>The claim of a relation's edge, or the node that it leads to.</summary>
public sealed record EdgePartBinding(OrderTarget Part) : InputBinding;

/// <summary>The conditions on the nodes or on the claims of a change.</summary>
public sealed record ChangeConditionBinding(OrderTarget Of) : InputBinding;

public sealed record EndConditionBinding(ClaimEnd End) : InputBinding;

public sealed record ReferenceConditionBinding(ReferenceDefinition Reference) : InputBinding;

public sealed record ReferenceIsNullBinding(ReferenceDefinition Reference) : InputBinding;

/// <summary>The branch of an interface's filter for one kind of node.</summary>
public sealed record NodeKindBinding(NodeKind Kind) : InputBinding;

/// <summary>The branch of the claims' filter for one kind of claim.</summary>
public sealed record ClaimKindBinding(ClaimKind Kind) : InputBinding;

public sealed record EvidenceConditionBinding : InputBinding;

/// <summary>A key of an order; its value is a direction, or an object of <see cref="OrderPartBinding"/>s for a composite value.</summary>
public sealed record OrderFieldBinding(FieldReference Field) : InputBinding;

public sealed record OrderPartBinding(ValuePart Part) : InputBinding;

/// <summary>The keys of a claim's order that are of the node at an end; its value is an order of nodes.</summary>
public sealed record EndOrderBinding(ClaimEnd End) : InputBinding;

/// <summary>The keys of a claim's order that are of the node that a reference names; its value is an order of nodes.</summary>
public sealed record ReferenceOrderBinding(ReferenceDefinition Reference) : InputBinding;

/// <summary>The keys of a relation's order that are the claim's, or the node's.</summary>
public sealed record OrderTargetBinding(OrderTarget Target) : InputBinding;
