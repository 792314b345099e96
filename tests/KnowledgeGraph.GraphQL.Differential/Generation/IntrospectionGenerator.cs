using System.Text;
using KnowledgeGraph.GraphQL.Introspection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes queries of introspection: selections on <c>__schema</c> and <c>__type</c> that go as deep as one may.</summary>
internal sealed class IntrospectionGenerator(Random random)
{
    private static readonly string[] Lists = ["fields", "interfaces", "possibleTypes", "inputFields"];

    private static readonly string[] TypeNames = [.. TestSchemas.Wide.Types.Select(type => type.Name)];

    private readonly StringBuilder text = new();
    private int keys;

    public static string Query(Random random)
    {
        IntrospectionGenerator generator = new(random);
        generator.WriteQuery();
        return generator.text.ToString();
    }

    private void WriteQuery()
    {
        text.Append("{ ");
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            text.Append('a').Append(keys++).Append(": ");
            if (random.OneIn(8))
            {
                text.Append("__schema ");
                Select(IntrospectionTypes.Schema, lists: 0, depth: 0, wide: true);
            }
            else
            {
                string name = random.OneIn(30) ? "Nothing" : random.Of(TypeNames);
                text.Append("__type(name: \"").Append(name).Append("\") ");
                Select(IntrospectionTypes.Type, lists: 0, depth: 0, wide: false);
            }
        }
        text.Append('}');
    }

    /// <param name="lists">Lists of types inside one another so far: of those, one may ask for two.</param>
    /// <param name="wide">Whether this is said of all types, so that little should be asked of each.</param>
    private void Select(ObjectType type, int lists, int depth, bool wide)
    {
        text.Append("{ ");
        for (int i = random.Next(1, wide && depth > 0 ? 3 : 5); i > 0; i--)
        {
            FieldDefinition field = random.Of(type.Fields);
            bool isList = Lists.Contains(field.Name);
            bool isDeep = !field.Type.Named.IsLeaf && (depth > 5 || (wide && depth > 1));
            if (isDeep || (isList && lists == 2))
            {
                text.Append("__typename ");
                continue;
            }
            Write(field, isList ? lists + 1 : lists, depth, wide);
        }
        text.Append("} ");
    }

    private void Write(FieldDefinition field, int lists, int depth, bool wide)
    {
        bool isInFragment = random.OneIn(8);
        text.Append(isInFragment ? "... { " : "").Append('a').Append(keys++).Append(": ").Append(field.Name);
        if (field.Arguments.Count > 0 && random.OneIn(2))
        {
            text.Append("(includeDeprecated: ").Append(random.OneIn(3) ? "false" : "true").Append(')');
        }
        text.Append(random.OneIn(10) ? " @skip(if: false) " : " ");
        if (field.Type.Named is ObjectType inner)
        {
            Select(inner, lists, depth + 1, wide);
        }
        text.Append(isInFragment ? "} " : "");
    }
}
