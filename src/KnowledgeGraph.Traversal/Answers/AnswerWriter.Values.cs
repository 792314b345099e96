using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <content>Scalars. Dates are ISO 8601, instants RFC 3339 in UTC, decimals texts with the scale that they have.</content>
public sealed partial class AnswerWriter
{
    /// <summary>Longer than any date, instant or decimal.</summary>
    private const int LongestFormatted = 40;

    private readonly byte[] view = new byte[ViewSuffix.MaxLength];
    private readonly TraversalTime ownView;
    private int viewLength;
    private bool isForeignView;

    public void Null()
    {
        if (nulls.IsMuted)
        {
            return;
        }

        ref var top = ref frames[depth];
        if (top.Slot is null)
        {
            throw AnswerFaults.NoValueDue(top);
        }

        if (!top.AllowsNull)
        {
            AddNullError(top);
            nulls.Fail();
        }

        // Where a whole root field is the null there is no open position to mute: the null is the engine's to pass on.
        if (!nulls.IsMuted)
        {
            response.Null();
            Advance();
        }
    }

    public void Boolean(bool value)
    {
        if (IsDue())
        {
            response.Boolean(value);
            Advance();
        }
    }

    public void Number(long value)
    {
        if (IsDue())
        {
            response.Number(value);
            Advance();
        }
    }

    public void Number(double value)
    {
        if (IsDue())
        {
            response.Number(value);
            Advance();
        }
    }

    public void Numbers(ReadOnlySpan<int> values)
    {
        BeginList();
        if (!values.IsEmpty && IsDue())
        {
            response.Numbers(values);
        }

        EndList();
    }

    public void Numbers(ReadOnlySpan<double> values)
    {
        BeginList();
        if (!values.IsEmpty && IsDue())
        {
            var missing = frames[depth].AllowsNull ? -1 : values.IndexOf(double.NaN);
            response.Numbers(missing < 0 ? values : values[..missing]);
            if (missing >= 0)
            {
                // It takes the list away, or more: what stands behind it isn't written.
                frames[depth].Next = missing;
                Null();
            }
        }

        EndList();
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        if (IsDue())
        {
            response.Utf8String(utf8);
            Advance();
        }
    }

    public void Text(string value)
    {
        if (IsDue())
        {
            response.String(value);
            Advance();
        }
    }

    public void Id(ReadOnlySpan<byte> utf8)
    {
        if (IsDue())
        {
            response.Utf8String(utf8, view.AsSpan(0, viewLength));
            Advance();
        }
    }

    public void Date(DateOnly value)
    {
        if (IsDue())
        {
            Formatted(value, "O");
        }
    }

    public void PartialDate(PartialDate value)
    {
        if (IsDue())
        {
            Span<byte> text = stackalloc byte[Model.PartialDate.MaxLength];
            value.TryFormat(text, out var length);
            response.EscapedUtf8(text[..length]);
            Advance();
        }
    }

    public void DateTime(DateTimeOffset value)
    {
        if (IsDue())
        {
            Formatted(value.UtcDateTime, "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ");
        }
    }

    public void Decimal(decimal value)
    {
        if (IsDue())
        {
            Formatted(value, default);
        }
    }

    public void Enum(EnumValue value)
    {
        if (IsDue())
        {
            response.Name(value.Name);
            Advance();
        }
    }

    public void BeginView(TraversalTime time)
    {
        if (isForeignView)
        {
            throw AnswerFaults.WrongView();
        }

        isForeignView = true;
        viewLength = ViewSuffix.Write(time, view);
    }

    public void EndView()
    {
        if (!isForeignView)
        {
            throw AnswerFaults.WrongView();
        }

        isForeignView = false;
        viewLength = ViewSuffix.Write(ownView, view);
    }

    /// <summary>Whether a scalar is to be written; throws when none may stand here.</summary>
    private bool IsDue()
    {
        if (nulls.IsMuted)
        {
            return false;
        }

        Position(isList: false);
        return true;
    }

    private void Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[LongestFormatted];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        response.EscapedUtf8(text[..length]);
        Advance();
    }
}
