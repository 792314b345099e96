using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads attributes: fields whose type is a scalar, an enum or a list of those.</summary>
internal sealed class AttributeReader(
    ModelSyntax syntax, IReadOnlyDictionary<string, EnumDefinition> enums, DirectiveReader directives, ModelProblems problems)
{
    public static readonly IReadOnlyDictionary<string, ValueType> Scalars =
        Enum.GetValues<ValueType>()
            .Where(type => type != ValueType.Enum)
            .ToDictionary(type => type == ValueType.Id ? "ID" : type.ToString(), StringComparer.Ordinal);

    /// <summary>The directives of a field; whoever reads the field asks for them once.</summary>
    public DirectiveSet ReadDirectives(FieldDefinitionNode field, DirectiveTargets target)
    {
        if (!field.Arguments.IsEmpty)
        {
            problems.Add(field.Arguments[0], $"{field.Name} takes no arguments in a model: remove them.");
        }

        return directives.Read(field.Directives, target);
    }

    public AttributeSyntax? Read(FieldDefinitionNode field, string owner, DirectiveTargets target) =>
        Read(field, owner, ReadDirectives(field, target));

    public AttributeSyntax? Read(FieldDefinitionNode field, string owner, DirectiveSet set)
    {
        if (ReadType(field) is not { } type)
        {
            return null;
        }

        var attribute = new AttributeDefinition
        {
            Index = 0,
            Name = field.Name,
            Description = field.Description?.Value,
            Type = type.Type,
            Enum = type.Enum,
            IsList = type.IsList,
            IsNonNull = type.IsNonNull,
            IsSearched = set.Has("search"),
            IsUnique = set.Has("unique"),
            IsIdentity = set.Has("identity"),
            Range = set.Range,
        };
        CheckDirectives(attribute, set);
        if (set.Argument("default", "value") is { } literal)
        {
            if (LiteralReader.TryRead(literal, attribute, out var value, out var error))
            {
                attribute = attribute with { Default = value };
            }
            else
            {
                problems.Add(literal, $"The default of {field.Name} is no {field.Type}: {error}");
            }
        }

        return new AttributeSyntax(attribute, field, owner);
    }

    private (ValueType Type, EnumDefinition? Enum, bool IsList, bool IsNonNull)? ReadType(FieldDefinitionNode field)
    {
        var isNonNull = field.Type is NonNullTypeNode;
        var inner = field.Type is NonNullTypeNode nonNull ? nonNull.Type : field.Type;
        var list = inner as ListTypeNode;
        if (list is not null && (!isNonNull || list.Type is not NonNullTypeNode { Type: NamedTypeNode }))
        {
            problems.Add(field.Type, $"{field.Name} is a list of type {field.Type}: write [{list.InnermostName}!]!, as a list is never null and holds no nulls.");
            return null;
        }

        var name = field.Type.InnermostName;
        if (Scalars.TryGetValue(name, out var scalar))
        {
            return (scalar, null, list is not null, isNonNull);
        }

        if (enums.TryGetValue(name, out var definition))
        {
            return (ValueType.Enum, definition, list is not null, isNonNull);
        }

        problems.Add(field.Type, UnknownType(field, name));
        return null;
    }

    private string UnknownType(FieldDefinitionNode field, string name)
    {
        if (syntax.Find(name) is not null)
        {
            return $"{field.Name} cannot be of type {name}: an attribute has a scalar or an enum. What ties nodes is a claim: "
                + "there, mark the field with @subject, @object or @ref.";
        }

        var known = Scalars.Keys.Concat(enums.Keys).Concat(syntax.NodeTypeNames);
        return $"Unknown type {name}" + Suggestion.DidYouMean(
            name, known, $": write one of {string.Join(", ", Scalars.Keys)} or declare an enum of that name.");
    }

    private void CheckDirectives(AttributeDefinition attribute, DirectiveSet set)
    {
        if (attribute.IsSearched && attribute.Type != ValueType.String)
        {
            problems.Add(set.Find("search")!, $"@search covers texts, and {attribute.Name} is of type {attribute.TypeName}: remove it.");
        }

        if (attribute.Range is not null && attribute.Type is not (ValueType.Int or ValueType.Float))
        {
            problems.Add(set.Find("range")!, $"@range bounds numbers, and {attribute.Name} is of type {attribute.TypeName}: remove it.");
        }
        else if (attribute.Range is { } range && range.From > range.To)
        {
            problems.Add(set.Find("range")!, $"There is no number from {range}: swap the two.");
        }

        if (attribute.IsUnique && attribute.IsList)
        {
            problems.Add(set.Find("unique")!, $"{attribute.Name} is a list, which @unique cannot tell apart: remove it.");
        }
    }
}
