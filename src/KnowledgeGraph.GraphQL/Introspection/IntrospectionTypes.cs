using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>The types by which a schema describes itself (§4.2 of the specification); part of every schema.</summary>
public static class IntrospectionTypes
{
    /// <summary>All of them, <c>__Schema</c> first.</summary>
    public static ImmutableArray<NamedType> All { get; } = new TypeFactory(
        new SchemaDocument(Parser.Parse(new SourceText(IntrospectionSdl.Text, "introspection"))),
        BuiltInScalars.All,
        ImmutableDictionary<string, ScalarCodec>.Empty,
        builtIn: true).CreateTypes();

    public static ObjectType Schema { get; } = (ObjectType)Find("__Schema");

    public static ObjectType Type { get; } = (ObjectType)Find("__Type");

    private static NamedType Find(string name) => All.First(type => type.Name == name);
}
