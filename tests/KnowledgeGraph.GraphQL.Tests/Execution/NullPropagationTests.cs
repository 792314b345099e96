using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    /// <summary>Writes {"a":{"b":[{"c":…},{"c":2}]}} with pushed events; the first c has no value.</summary>
    private static (string Json, bool ReachedRoot) Push(bool root, bool a, bool list, bool item)
    {
        using ResponseWriter writer = new();
        NullPropagation nulls = new(writer);
        void Open(bool nullable, Action begin)
        {
            nulls.Enter(nullable);
            Write(begin);
        }
        void Close(Action end)
        {
            Write(end);
            nulls.Leave();
        }
        void Write(Action write)
        {
            if (!nulls.IsMuted)
            {
                write();
            }
        }

        Open(root, writer.BeginObject);
        Write(() => writer.Key("\"a\":"u8));
        Open(a, writer.BeginObject);
        Write(() => writer.Key("\"b\":"u8));
        Open(list, writer.BeginArray);
        Open(item, writer.BeginObject);
        Write(() => writer.Key("\"c\":"u8));
        nulls.Fail();
        Close(writer.EndObject);
        Open(item, writer.BeginObject);
        Write(() => writer.Key("\"c\":"u8));
        Write(() => writer.Number(2));
        Close(writer.EndObject);
        Close(writer.EndArray);
        Close(writer.EndObject);
        Write(() => writer.Key("\"z\":"u8));
        Write(() => writer.Number(9));
        Close(writer.EndObject);
        return (Encoding.UTF8.GetString(writer.WrittenSpan), nulls.ReachedRoot);
    }

    [Fact]
    public void A_nullable_item_becomes_null_alone() =>
        Assert.Equal(("""{"a":{"b":[null,{"c":2}]},"z":9}""", false), Push(true, true, true, true));

    [Fact]
    public void A_non_null_item_takes_its_list_along() =>
        Assert.Equal(("""{"a":{"b":null},"z":9}""", false), Push(true, true, true, false));

    [Fact]
    public void A_non_null_list_takes_its_object_along() =>
        Assert.Equal(("""{"a":null,"z":9}""", false), Push(true, true, false, false));

    [Fact]
    public void The_nearest_nullable_ancestor_may_be_the_root() =>
        Assert.Equal(("null", false), Push(true, false, false, false));

    [Fact]
    public void Without_any_nullable_ancestor_the_parent_hears_of_it() =>
        Assert.Equal(("null", true), Push(false, false, false, false));
}
