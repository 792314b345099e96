using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Something in a constant that its type doesn't allow; the path leads to it, for example <c>.ids[0]</c>.</summary>
internal readonly record struct ConstantProblem(string Message, SyntaxNode Node, string Path);

/// <summary>Finds all that is wrong with a constant in a type system document (§5.6 of the specification).</summary>
internal static class ConstantCheck
{
    public static IEnumerable<ConstantProblem> Find(ValueNode value, GraphQLType type, string path = "")
    {
        if (value is NullValueNode)
        {
            return type is NonNullType
                ? [new($"Expected value of non-null type \"{type}\" not to be null.", value, path)]
                : [];
        }

        return (type.Nullable, value) switch
        {
            (ListType list, ListValueNode items) => items.Values.SelectMany((item, index) =>
                Find(item, list.ItemType, $"{path}[{index}]")),
            (ListType list, _) => Find(value, list.ItemType, path),
            (InputObjectType input, ObjectValueNode fields) => FindInObject(fields, input, path),
            (InputObjectType input, _) =>
                [new($"Expected value of type \"{input}\" to be an object, found: {value}.", value, path)],
            (var leaf, _) => FindInLeaf(value, leaf, path),
        };
    }

    private static IEnumerable<ConstantProblem> FindInLeaf(ValueNode value, GraphQLType type, string path)
    {
        try
        {
            LiteralCoercion.Coerce(value, type);
            return [];
        }
        catch (CoercionException exception)
        {
            return [new(exception.Message + EnumHint(value, type), value, path)];
        }
    }

    private static string EnumHint(ValueNode value, GraphQLType type) => type is EnumType values
        ? Suggestions.Sentence(
            Suggestions.Nearest(
                (value as EnumValueNode)?.Value ?? value.ToString(),
                values.Values.Select(static candidate => candidate.Name)),
            "the enum value")
        : "";

    private static IEnumerable<ConstantProblem> FindInObject(ObjectValueNode value, InputObjectType type, string path)
    {
        foreach (var field in type.Fields)
        {
            var given = value.Fields.FirstOrDefault(node => node.Name == field.Name);
            if (given is not null)
            {
                foreach (var problem in Find(given.Value, field.Type, $"{path}.{field}"))
                {
                    yield return problem;
                }
            }
            else if (field.IsRequired)
            {
                yield return new(
                    $"Expected value of type \"{type}\" to include required field \"{field}\", found: {value}.",
                    value,
                    path);
            }
        }

        foreach (var problem in FindInFieldNames(value, type, path))
        {
            yield return problem;
        }
    }

    private static IEnumerable<ConstantProblem> FindInFieldNames(
        ObjectValueNode value,
        InputObjectType type,
        string path)
    {
        foreach (var uses in value.Fields.GroupBy(static node => node.Name))
        {
            if (!type.Fields.Contains(uses.Key))
            {
                var hint = Suggestions.For(uses.Key, type.Fields.Select(static field => field.Name));
                var found = hint.Length == 0 ? ", found" : $".{hint} Found";
                yield return new(
                    $"Expected value of type \"{type}\" not to include unknown field \"{uses.Key}\"{found}: {value}.",
                    uses.First(),
                    path);
            }

            foreach (var repeated in uses.Skip(1))
            {
                yield return new($"There can be only one input field named \"{uses.Key}\".", repeated, path);
            }
        }

        var known = value.Fields.Where(node => type.Fields.Contains(node.Name)).ToList();
        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            var at = known is [var only] ? $"{path}.{only.Name}" : path;
            yield return new(LiteralCoercion.OneOfMismatch(type).Message, value, at);
        }
    }
}
