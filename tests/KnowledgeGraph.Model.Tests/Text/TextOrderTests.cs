using System.Text;

namespace KnowledgeGraph.Model.Tests;

public sealed class TextOrderTests
{
    [Fact]
    public void Texts_are_ordered_by_their_code_points()
    {
        string[] ordered = ["", "a", "aa", "a\u0301", "z", "é", "\uD7FF", "\uE000", "\uFFFD", "\uFFFDa", "\U00010000", "😀", "😀a", "😁"];

        Assert.Equal(ordered, ordered.Reverse().Order(TextOrder.Instance));
    }

    [Fact]
    public void The_order_is_that_of_the_utf8()
    {
        string[] texts = ["", "b", "ab", "é", "e\u0301", "\uFFFD", "\uE000x", "😀", "😀\uFFFD", "𝓞", "한국", "한"];

        Assert.All(
            from left in texts from right in texts select (left, right),
            pair => Assert.Equal(
                Math.Sign(Encoding.UTF8.GetBytes(pair.left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(pair.right))),
                Math.Sign(TextOrder.Compare(pair.left, pair.right))));
    }
}
