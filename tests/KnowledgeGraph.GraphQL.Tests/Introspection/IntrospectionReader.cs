using System.Collections;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Introspection;

/// <summary>Answers introspection queries with the resolvers alone, so that they are tested without an executor.</summary>
internal sealed class IntrospectionReader(Schema schema, string query)
{
    private readonly DocumentNode document = Parser.Parse(query);

    public JsonObject Read() => ReadObject(
        null, schema.QueryType, document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet);

    private JsonObject ReadObject(object? source, ObjectType type, SelectionSetNode selection)
    {
        var result = new JsonObject();
        foreach (var field in Flatten(selection))
        {
            result[field.ResponseKey] = ReadField(source, type, field);
        }

        return result;
    }

    private JsonNode? ReadField(object? source, ObjectType type, FieldNode field)
    {
        var definition = field.Name switch
        {
            "__schema" => IntrospectionFields.Schema,
            "__type" => IntrospectionFields.Type,
            _ => type.Fields.Find(field.Name)!,
        };
        var arguments = definition.Arguments.ToDictionary(
            argument => argument.Name,
            argument => field.Arguments.FirstOrDefault(given => given.Name == argument.Name) is { } given
                ? LiteralCoercion.Coerce(given.Value, argument.Type)
                : argument.CoercedDefault);
        Assert.True(IntrospectionResolvers.TryGet(type.Name, field.Name, out var resolver));
        return Complete(resolver(source, arguments, schema), definition.Type, field);
    }

    private JsonNode? Complete(object? value, GraphQLType type, FieldNode field)
    {
        Assert.False(value is null && type is NonNullType, $"{field} is null but has the type {type}");
        return (value, type.Nullable) switch
        {
            (null, _) => null,
            (_, ListType list) => new JsonArray(
                [.. ((IEnumerable)value).Cast<object>().Select(item => Complete(item, list.ItemType, field))]),
            (_, ObjectType inner) => ReadObject(value, inner, field.SelectionSet!),
            (string text, EnumType values) when values.Values.Contains(text) => JsonValue.Create(text),
            (string text, ScalarType) => JsonValue.Create(text),
            (bool flag, ScalarType) => JsonValue.Create(flag),
            _ => throw new InvalidOperationException($"{field} is {value}"),
        };
    }

    private IEnumerable<FieldNode> Flatten(SelectionSetNode selection) =>
        selection.Selections.SelectMany(node => node switch
        {
            FragmentSpreadNode spread => Flatten(
                document.Definitions.OfType<FragmentDefinitionNode>().Single(f => f.Name == spread.Name).SelectionSet),
            _ => [(FieldNode)node],
        });
}
