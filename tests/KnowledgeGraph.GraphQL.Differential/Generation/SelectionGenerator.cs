using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes the selections of one operation and the fragments and variables that they use.</summary>
internal sealed class SelectionGenerator(Schema schema, Random random, DraftDocument document, DraftOperation operation)
{
    private const int Deepest = 4;

    private readonly ValueGenerator values = new(random);
    private readonly DirectiveGenerator directives = new(schema, random);
    private readonly HashSet<string> keys = [];

    /// <summary>A subscription selects one field without conditions; anything else, some.</summary>
    public List<DraftSelection> Root()
    {
        if (operation.Kind != OperationKind.Subscription)
        {
            return Selections(operation.Type, 0);
        }
        FieldDefinition field = random.Of(((ObjectType)operation.Type).Fields);
        return [Field(operation.Type, field, 0)];
    }

    /// <summary>Directives on the operation itself, and fragments' descriptions.</summary>
    public void Decorate(DraftOperation target) => directives.Add(target.Directives, target.Kind switch
    {
        OperationKind.Query => DirectiveLocation.Query,
        OperationKind.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    }, Variable);

    private List<DraftSelection> Selections(NamedType type, int depth)
    {
        List<DraftSelection> selections = [];
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            selections.Add(Selection(type, depth));
        }
        return selections;
    }

    private DraftSelection Selection(NamedType type, int depth)
    {
        if (type is not ImplementingType implementing)
        {
            return random.OneIn(4) ? TypeName(type) : Inline(type, depth);
        }
        return random.Next(10) switch
        {
            0 when depth > 0 || operation.Kind != OperationKind.Subscription => Inline(type, depth),
            1 or 2 when depth > 0 => Spread(type, depth),
            3 => TypeName(type),
            _ => Field(type, Choose(implementing, depth), depth),
        };
    }

    /// <summary>Deep down, only what ends there.</summary>
    private FieldDefinition Choose(ImplementingType type, int depth)
    {
        FieldDefinition[] ends = depth < Deepest && !random.OneIn(3) ? [] : [.. type.Fields.Where(field => field.Type.Named.IsLeaf)];
        return ends.Length > 0 ? random.Of(ends) : random.Of(type.Fields);
    }

    private DraftField TypeName(NamedType type) => new(type, MetaField("__typename"));

    private FieldDefinition MetaField(string name) => Execution.MetaFields.Find(schema, schema.QueryType, name)!;

    private DraftField Field(NamedType parent, FieldDefinition definition, int depth)
    {
        DraftField field = new(parent, definition);
        foreach (InputValueDefinition argument in definition.Arguments)
        {
            if (argument.IsRequired || random.OneIn(4))
            {
                field.Arguments.Add(new(argument.Name, values.WithVariables(argument.Type, place => Variable(place, argument))));
            }
        }
        field.Alias = Alias(field);
        if (!definition.Type.Named.IsLeaf)
        {
            field.Selections = depth > Deepest + 3 ? [TypeName(definition.Type.Named)] : Selections(definition.Type.Named, depth + 1);
        }
        if (depth > 0 || operation.Kind != OperationKind.Subscription)
        {
            directives.Add(field.Directives, DirectiveLocation.Field, Variable);
        }
        return field;
    }

    /// <summary>No two fields of an operation get one key, but for ids, which are the same everywhere.</summary>
    private string? Alias(DraftField field)
    {
        if (field is { Name: "id", Arguments.Count: 0 } && field.Definition.Type.ToString() == "ID!")
        {
            return null;
        }
        if (keys.Add(field.Name) && !random.OneIn(6))
        {
            return null;
        }
        string alias = $"{field.Name}_{keys.Count}";
        keys.Add(alias);
        return alias;
    }

    private DraftInline Inline(NamedType type, int depth)
    {
        NamedType inner = random.OneIn(5) && type is ImplementingType ? type : random.Of(Overlapping(type));
        DraftInline inline = new(type, inner == type && random.OneIn(2) ? null : inner.Name) { Selections = Selections(inner, depth + 1) };
        directives.Add(inline.Directives, DirectiveLocation.InlineFragment, Variable);
        return inline;
    }

    private DraftSpread Spread(NamedType type, int depth)
    {
        NamedType inner = random.OneIn(2) ? type : random.Of(Overlapping(type));
        DraftFragment fragment = new(inner, $"Part{document.Fragments.Count}");
        document.Fragments.Add(fragment);
        fragment.Selections.AddRange(Selections(inner, depth + 1));
        directives.Add(fragment.Directives, DirectiveLocation.FragmentDefinition, Variable);
        DraftSpread spread = new(fragment.Name!);
        directives.Add(spread.Directives, DirectiveLocation.FragmentSpread, Variable);
        return spread;
    }

    /// <summary>The types that a fragment may stand on within a type.</summary>
    private NamedType[] Overlapping(NamedType type) => schema.GetPossibleTypes(type) is [var only] && !type.IsAbstract
        ? [only, .. only.Interfaces]
        : [.. schema.GetPossibleTypes(type)];

    private string? Variable(GraphQLType type) => Variable(type, null);

    /// <summary>A variable of the operation that may be used at a place of that type: an old one or a new one.</summary>
    private string? Variable(GraphQLType type, InputValueDefinition? _)
    {
        if (random.OneIn(3) && operation.Variables.Find(known => known.Type == type.ToString()) is { } old)
        {
            return "$" + old.Name;
        }
        GraphQLType own = random.OneIn(3) ? type.NonNull : type;
        DraftVariable variable = new($"v{operation.Variables.Count}", own.ToString()!);
        operation.Variables.Add(variable);
        if (random.OneIn(3))
        {
            variable.Default = values.Constant(own);
        }
        directives.Add(variable.Directives, DirectiveLocation.VariableDefinition, null);
        return "$" + variable.Name;
    }
}
