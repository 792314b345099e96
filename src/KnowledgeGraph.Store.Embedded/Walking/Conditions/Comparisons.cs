using System.Text;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

internal sealed class IsNullCondition(Field field, bool isNull) : Condition
{
    public override bool Holds(View view, in Item item) => field.IsNull(view, item) == isNull;
}

/// <summary>A field against one constant. Null equals nothing, so it differs from every constant and is in no order with one.</summary>
internal sealed class CompareCondition(Field field, Comparison comparison, Constant constant) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        if (field.IsNull(view, item))
        {
            return comparison == Comparison.NotEqual;
        }

        return comparison switch
        {
            Comparison.Equal => constant.IsEqual(view, item),
            Comparison.NotEqual => !constant.IsEqual(view, item),
            Comparison.Greater => constant.Compare(view, item) > 0,
            Comparison.GreaterOrEqual => constant.Compare(view, item) >= 0,
            Comparison.Less => constant.Compare(view, item) < 0,
            _ => constant.Compare(view, item) <= 0,
        };
    }
}

/// <summary>A field among constants; null is among them when a constant is null.</summary>
internal sealed class InCondition(Field field, Constant[] constants, bool hasNull) : Condition
{
    public override bool Holds(View view, in Item item)
    {
        if (field.IsNull(view, item))
        {
            return hasNull;
        }

        foreach (var constant in constants)
        {
            if (constant.IsEqual(view, item))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A field of codes among many constants.</summary>
internal sealed class InCodesCondition(CodeField field, HashSet<long> codes, bool hasNull) : Condition
{
    public override bool Holds(View view, in Item item) =>
        field.TryGet(view, item, out var code) ? codes.Contains(code) : hasNull;
}

/// <summary>A part of a folded text.</summary>
internal sealed class TextCondition(TextField field, Comparison comparison, string folded) : Condition
{
    private readonly byte[] sought = Encoding.UTF8.GetBytes(folded);

    public override bool Holds(View view, in Item item)
    {
        if (field.IsNull(view, item))
        {
            return false;
        }

        var text = field.Folded(view, item);
        return comparison switch
        {
            Comparison.Contains => text.IndexOf(sought) >= 0,
            Comparison.StartsWith => text.StartsWith(sought),
            _ => text.EndsWith(sought),
        };
    }
}
