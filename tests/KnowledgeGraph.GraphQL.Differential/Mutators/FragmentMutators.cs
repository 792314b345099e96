using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on fragments (specification, section 5.5).</summary>
internal static class FragmentMutators
{
    private static readonly string[] NotComposite = ["Int", "Shade", "Choice", "Date", "LeaderFilter", "__TypeKind"];

    private static readonly string[] Composite = [.. TestSchemas.Wide.Types.Where(type => type.IsComposite).Select(type => type.Name)];

    public static IEnumerable<Mutator> All =>
    [
        new("KnownTypeNames", (document, random) => Condition(document, random, name => random.Misspelt(name))),
        new("FragmentsOnCompositeTypes", (document, random) => Condition(document, random, _ => random.Of(NotComposite))),
        new("PossibleFragmentSpreads", (document, random) => Condition(document, random, _ => random.Of(Composite))),
        new("UniqueFragmentNames", Repeat),
        new("KnownFragmentNames", (document, random) => Spread(document, random, "Nowhere")),
        new("NoUnusedFragments", Unused),
        new("NoFragmentCycles", Cycle),
        new("NoFragmentCycles", Tangle),
    ];

    /// <summary>Changes the type condition of some fragment, which is added if there is none.</summary>
    private static bool Condition(DraftDocument document, Random random, Func<string, string> change)
    {
        if (random.OneIn(3) && random.TryOf(document.Fragments, out DraftFragment fragment))
        {
            fragment.Condition = change(fragment.Condition);
            return true;
        }
        if (!random.TryOf(document.Selections.OfType<DraftInline>().Where(inline => inline.Condition is not null), out DraftInline place))
        {
            place = Wrap(document, random);
        }
        place.Condition = change(place.Condition!);
        return true;
    }

    private static DraftInline Wrap(DraftDocument document, Random random)
    {
        DraftDefinition definition = random.Of([.. document.Definitions]);
        DraftInline inline = new(definition.Type, definition.Type.Name) { Selections = [.. definition.Selections] };
        definition.Selections.Clear();
        definition.Selections.Add(inline);
        return inline;
    }

    private static bool Repeat(DraftDocument document, Random random)
    {
        DraftFragment first = AnyFragment(document, random);
        document.Fragments.Add(new(first.Type, first.Name!) { Selections = [TypeName(first.Type)] });
        return true;
    }

    private static bool Unused(DraftDocument document, Random random)
    {
        NamedType type = TestSchemas.Wide.Types.Find(random.Of(Composite))!;
        string name = $"Unused{document.Fragments.Count}";
        document.Fragments.Insert(random.Next(document.Fragments.Count + 1), new(type, name) { Selections = [TypeName(type)] });
        return true;
    }

    private static bool Spread(DraftDocument document, Random random, string name)
    {
        if (!random.TryOf(document.SelectionLists, out List<DraftSelection> list))
        {
            return false;
        }
        list.Insert(random.Next(list.Count + 1), new DraftSpread(name));
        return true;
    }

    /// <summary>Fragments on one type that spread each other in a ring, or one that spreads itself.</summary>
    private static bool Cycle(DraftDocument document, Random random)
    {
        DraftFragment first = AnyFragment(document, random);
        int length = random.Next(1, 4);
        DraftFragment last = first;
        for (int i = 1; i < length; i++)
        {
            DraftFragment next = new(first.Type, $"Ring{document.Fragments.Count}") { Selections = [TypeName(first.Type)] };
            document.Fragments.Add(next);
            last.Selections.Add(new DraftSpread(next.Name!));
            last = next;
        }
        List<DraftSelection> place = random.Of([last.Selections, .. last.AllSelections().OfType<DraftInline>().Select(inline => inline.Selections!)]);
        place.Add(new DraftSpread(first.Name!));
        return true;
    }

    /// <summary>Fragments that spread each other as chance will have it, at several depths.</summary>
    private static bool Tangle(DraftDocument document, Random random)
    {
        DraftFragment first = AnyFragment(document, random);
        DraftFragment[] all = [first, .. Enumerable.Range(0, random.Next(1, 4)).Select(i => new DraftFragment(first.Type, $"Knot{i}"))];
        document.Fragments.AddRange(all.Skip(1));
        foreach (DraftFragment fragment in all)
        {
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                DraftSelection spread = new DraftSpread(random.Of(all).Name!);
                fragment.Selections.Add(random.OneIn(2) ? spread : new DraftInline(first.Type, null) { Selections = [spread] });
            }
        }
        return true;
    }

    private static DraftFragment AnyFragment(DraftDocument document, Random random)
    {
        if (random.TryOf(document.Fragments, out DraftFragment fragment))
        {
            return fragment;
        }
        DraftDefinition definition = random.Of(document.Operations);
        fragment = new(definition.Type, "Added") { Selections = [TypeName(definition.Type)] };
        document.Fragments.Add(fragment);
        definition.Selections.Add(new DraftSpread("Added"));
        return fragment;
    }

    private static DraftField TypeName(NamedType type) => new(type, Execution.MetaFields.Find(TestSchemas.Wide, type, "__typename")!);
}
