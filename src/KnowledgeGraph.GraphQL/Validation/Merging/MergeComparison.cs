using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>
/// Compares the fields of selection sets. A fragment is compared as a whole with fields and with other fragments, each pair
/// once, which is what keeps documents with many fragments cheap.
/// </summary>
/// <remarks>
/// “Exclusive” fields stand on object types of which an answer can only have one: they may differ in name and arguments, but
/// not in the shape of their answers.
/// </remarks>
internal sealed class MergeComparison(ValidationContext context)
{
    /// <summary>Pairs of fields or fragments that may be looked at for one document.</summary>
    private const int MostWork = 200_000;

    private readonly Dictionary<(NamedType? Parent, SelectionSetNode), MergeFields> collected = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private int work;

    /// <summary>Whether the work was too much, so that conflicts may have been missed.</summary>
    public bool IsExhausted => work > MostWork;

    /// <summary>The conflicts inside one selection set and the fragments that it spreads.</summary>
    public List<MergeConflict> Within(NamedType? parent, SelectionSetNode selectionSet)
    {
        List<MergeConflict> conflicts = [];
        MergeFields fields = Collect(parent, selectionSet);
        foreach ((string key, List<MergeField> sameKey) in fields.ByKey)
        {
            for (int i = 0; i < sameKey.Count; i++)
            {
                for (int j = i + 1; j < sameKey.Count; j++)
                {
                    Compare(key, sameKey[i], sameKey[j], parentsExclude: false, conflicts);
                }
            }
        }
        for (int i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(fields, fields.Fragments[i], exclusive: false, conflicts);
            for (int j = i + 1; j < fields.Fragments.Count; j++)
            {
                CompareFragments(fields.Fragments[i], fields.Fragments[j], exclusive: false, conflicts);
            }
        }
        return conflicts;
    }

    private void Compare(MergeFields left, MergeFields right, bool exclusive, List<MergeConflict> conflicts)
    {
        foreach ((string key, List<MergeField> leftFields) in left.ByKey)
        {
            work++;
            if (!right.ByKey.TryGetValue(key, out List<MergeField>? rightFields))
            {
                continue;
            }
            foreach (MergeField leftField in leftFields)
            {
                foreach (MergeField rightField in rightFields)
                {
                    Compare(key, leftField, rightField, exclusive, conflicts);
                }
            }
        }
    }

    private void CompareWithFragment(MergeFields fields, string name, bool exclusive, List<MergeConflict> conflicts)
    {
        if (!MayWork() || IsCovered(fields.Compared, name, exclusive) || context.Fragment(name) is not { } fragment)
        {
            return;
        }
        MergeFields others = Collect(fragment);
        if (others == fields)
        {
            return;
        }
        Compare(fields, others, exclusive, conflicts);
        foreach (string inner in others.Fragments)
        {
            CompareWithFragment(fields, inner, exclusive, conflicts);
        }
    }

    private void CompareFragments(string left, string right, bool exclusive, List<MergeConflict> conflicts)
    {
        (string, string) pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (left == right || !MayWork() || IsCovered(comparedFragments, pair, exclusive) ||
            context.Fragment(left) is not { } leftFragment || context.Fragment(right) is not { } rightFragment)
        {
            return;
        }
        MergeFields leftFields = Collect(leftFragment);
        MergeFields rightFields = Collect(rightFragment);
        Compare(leftFields, rightFields, exclusive, conflicts);
        foreach (string inner in rightFields.Fragments)
        {
            CompareFragments(left, inner, exclusive, conflicts);
        }
        foreach (string inner in leftFields.Fragments)
        {
            CompareFragments(inner, right, exclusive, conflicts);
        }
    }

    private void Compare(
        string key, MergeField left, MergeField right, bool parentsExclude, List<MergeConflict> conflicts)
    {
        if (!MayWork())
        {
            return;
        }
        bool exclusive = parentsExclude ||
            (left.Parent != right.Parent && left.Parent is ObjectType && right.Parent is ObjectType);
        if (Reason(left, right, exclusive) is { } reason)
        {
            conflicts.Add(new(key, reason, [left.Node], [right.Node]));
        }
        else if (left.Node.SelectionSet is { } leftBelow && right.Node.SelectionSet is { } rightBelow)
        {
            List<MergeConflict> below = Between(
                Collect(left.Type?.Named, leftBelow), Collect(right.Type?.Named, rightBelow), exclusive);
            if (MergeConflict.Above(key, left.Node, right.Node, below) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }
    }

    private List<MergeConflict> Between(MergeFields left, MergeFields right, bool exclusive)
    {
        List<MergeConflict> conflicts = [];
        Compare(left, right, exclusive, conflicts);
        foreach (string fragment in right.Fragments)
        {
            CompareWithFragment(left, fragment, exclusive, conflicts);
        }
        foreach (string fragment in left.Fragments)
        {
            CompareWithFragment(right, fragment, exclusive, conflicts);
        }
        foreach (string leftFragment in left.Fragments)
        {
            foreach (string rightFragment in right.Fragments)
            {
                CompareFragments(leftFragment, rightFragment, exclusive, conflicts);
            }
        }
        return conflicts;
    }

    private static string? Reason(MergeField left, MergeField right, bool exclusive)
    {
        if (!exclusive && left.Node.Name != right.Node.Name)
        {
            return $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields";
        }
        if (!exclusive && !SameArguments.Of(left.Node, right.Node))
        {
            return "they have differing arguments";
        }
        return left.Type is { } a && right.Type is { } b && !HaveSameShape(a, b)
            ? $"they return conflicting types \"{a}\" and \"{b}\""
            : null;
    }

    /// <summary>SameResponseShape, as far as the types themselves say it.</summary>
    private static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.Inner, b.Inner),
        (ListType a, ListType b) => HaveSameShape(a.ItemType, b.ItemType),
        (NamedType a, NamedType b) => a == b || (a.IsComposite && b.IsComposite),
        _ => false,
    };

    /// <summary>Notes a comparison; answers whether it, or a stricter one, was made before.</summary>
    private static bool IsCovered<TKey>(Dictionary<TKey, bool> compared, TKey key, bool exclusive)
        where TKey : notnull
    {
        if (compared.TryGetValue(key, out bool before) && (!before || exclusive))
        {
            return true;
        }
        compared[key] = exclusive;
        return false;
    }

    private bool MayWork() =>
        ++work <= MostWork && (RuntimeHelpers.TryEnsureSufficientExecutionStack() || Exhaust());

    private bool Exhaust()
    {
        work = MostWork + 1;
        return false;
    }

    private MergeFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.Types.Find(fragment.TypeCondition.Name), fragment.SelectionSet);

    private MergeFields Collect(NamedType? parent, SelectionSetNode selectionSet)
    {
        if (!collected.TryGetValue((parent, selectionSet), out MergeFields? fields))
        {
            fields = MergeFields.Of(context.Schema, parent, selectionSet);
            collected.Add((parent, selectionSet), fields);
        }
        return fields;
    }
}
