using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Samples;

/// <summary>The kinds of films.graphql by name.</summary>
internal static class Films
{
    public static GraphModel Model { get; } = ModelLoader.Load("films.graphql", TestSchemas.TextOf("films.graphql"));

    public static NodeKind Person { get; } = Kind("Person");

    public static NodeKind Studio { get; } = Kind("Studio");

    public static NodeKind Film { get; } = Kind("Film");

    public static ClaimKind Credit { get; } = Model.FindClaimKind("Credit")!;

    public static ClaimKind Review { get; } = Model.FindClaimKind("Review")!;

    public static NodeKind Kind(string name) => (NodeKind)Model.FindNodeType(name)!;

    public static AttributeDefinition Attribute(string kind, string name) =>
        Model.FindNodeType(kind)?.FindAttribute(name) ?? Model.FindClaimKind(kind)!.FindAttribute(name)!;

    public static AttributeField Field(string kind, string name) => new(Attribute(kind, name));

    public static EnumValue Value(string definition, string name) => Model.FindEnum(definition)!.Find(name)!;

    public static RelationDefinition Relation(string kind, string name) => Model.FindNodeType(kind)!.FindRelation(name)!;
}
