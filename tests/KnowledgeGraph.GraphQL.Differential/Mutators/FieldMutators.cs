using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on fields (specification, section 5.3).</summary>
internal static class FieldMutators
{
    public static IEnumerable<Mutator> All =>
    [
        new("FieldsOnCorrectType", Misspell),
        new("FieldsOnCorrectType", TakeFromElsewhere),
        new("ScalarLeafs", SelectInLeaf),
        new("ScalarLeafs", SelectNothing),
        new("OverlappingFieldsCanBeMerged", ShareKey),
        new("OverlappingFieldsCanBeMerged", ChangeArgumentsOfCopy),
        new("OverlappingFieldsCanBeMerged", MeetInside),
    ];

    private static bool Misspell(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Fields, out DraftField field))
        {
            return false;
        }
        field.Name = random.Misspelt(field.Name);
        return true;
    }

    /// <summary>A field that some other type has, so that an inline fragment is suggested.</summary>
    private static bool TakeFromElsewhere(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Fields.Where(field => field.Parent.IsAbstract), out DraftField field))
        {
            return false;
        }
        ObjectType type = random.Of(TestSchemas.Wide.GetPossibleTypes(field.Parent));
        field.Name = random.Of(type.Fields).Name;
        return true;
    }

    private static bool SelectInLeaf(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Fields.Where(field => field.Selections is null), out DraftField field))
        {
            return false;
        }
        field.Selections = [new DraftField(field.Parent, field.Definition)];
        return true;
    }

    private static bool SelectNothing(DraftDocument document, Random random)
    {
        if (!random.TryOf(document.Fields.Where(field => field.Selections is not null), out DraftField field))
        {
            return false;
        }
        field.Selections = null;
        return true;
    }

    /// <summary>Another field, perhaps in a fragment, with the key of one that is there.</summary>
    private static bool ShareKey(DraftDocument document, Random random)
    {
        var places =
            from list in document.SelectionLists
            from field in list.OfType<DraftField>()
            where field.Parent is ImplementingType
            select (list, field);
        if (!random.TryOf(places, out var place))
        {
            return false;
        }
        FieldDefinition definition = random.Of(((ImplementingType)place.field.Parent).Fields);
        DraftField other = new(place.field.Parent, definition) { Alias = place.field.ResponseKey, Arguments = Required(definition, random) };
        if (!definition.Type.Named.IsLeaf)
        {
            other.Selections = [TypeName(definition.Type.Named)];
        }
        place.list.Add(random.OneIn(2) ? other : new DraftInline(place.field.Parent, null) { Selections = [other] });
        return true;
    }

    private static bool ChangeArgumentsOfCopy(DraftDocument document, Random random)
    {
        var places =
            from list in document.SelectionLists
            from field in list.OfType<DraftField>()
            where field.Definition.Arguments.Count > 0
            select (list, field);
        if (!random.TryOf(places, out var place))
        {
            return false;
        }
        DraftField copy = new(place.field.Parent, place.field.Definition)
        {
            Alias = place.field.Alias,
            Arguments = Required(place.field.Definition, random),
            Selections = place.field.Selections is null ? null : [TypeName(place.field.Definition.Type.Named)],
        };
        place.list.Insert(random.Next(place.list.Count + 1), copy);
        return true;
    }

    /// <summary>Two equal fields whose selections conflict, further in, through a fragment or directly.</summary>
    private static bool MeetInside(DraftDocument document, Random random)
    {
        var places =
            from list in document.SelectionLists
            from field in list.OfType<DraftField>()
            where field.Selections is not null && field.Definition.Type.Named is ImplementingType
            select (list, field);
        if (!random.TryOf(places, out var place))
        {
            return false;
        }
        ImplementingType type = (ImplementingType)place.field.Definition.Type.Named;
        FieldDefinition[] leaves = [.. type.Fields.Where(leaf => leaf.Type.Named.IsLeaf && !leaf.Arguments.Any(argument => argument.IsRequired))];
        if (leaves.Length < 2)
        {
            return false;
        }
        for (int i = 0; i < 2; i++)
        {
            DraftField leaf = new(type, random.Of(leaves)) { Alias = "met" };
            DraftSelection inner = leaf;
            if (random.OneIn(2))
            {
                DraftFragment fragment = new(type, $"Met{document.Fragments.Count}") { Selections = [leaf] };
                document.Fragments.Add(fragment);
                inner = new DraftSpread(fragment.Name!);
            }
            place.list.Add(new DraftField(place.field.Parent, place.field.Definition)
            {
                Alias = place.field.Alias,
                Arguments = place.field.Arguments,
                Selections = [inner],
            });
        }
        return true;
    }

    private static List<DraftArgument> Required(FieldDefinition definition, Random random)
    {
        ValueGenerator values = new(random);
        return
        [
            .. definition.Arguments
                .Where(argument => argument.IsRequired || random.OneIn(4))
                .Select(argument => new DraftArgument(argument.Name, values.Constant(argument.Type))),
        ];
    }

    private static DraftField TypeName(NamedType type) => new(type, Execution.MetaFields.Find(TestSchemas.Wide, type, "__typename")!);
}
