using System.Text;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Tests.Connection;

/// <summary>Messages are found whatever pieces they arrive in.</summary>
public sealed class BoltChunksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0003 616263 0000", "abc")]
    [InlineData("0003 616263 0000 0001 64 0000", "abc d")]
    [InlineData("0001 61 0002 6263 0001 64 0000", "abcd")]
    [InlineData("0000 0000 0001 61 0000 0000 0002 6263 0000 0000", "a bc")]
    [InlineData("0001 61", "")]
    [InlineData("0001 61 0000 0003 6263", "a")]
    public void Messages(string chunks, string messages)
    {
        var arriving = Convert.FromHexString(chunks.Replace(" ", ""));
        for (var piece = 1; piece <= Math.Max(arriving.Length, 1); piece++)
        {
            Assert.Equal(messages, string.Join(' ', Read(arriving, piece)));
        }
    }

    private static IEnumerable<string> Read(byte[] arriving, int piece)
    {
        using var bytes = new PooledBuffer(16);
        var chunks = default(BoltChunks);
        for (var at = 0; at < arriving.Length; at += piece)
        {
            bytes.Write(arriving.AsSpan(at, Math.Min(piece, arriving.Length - at)));
            while (chunks.TryNext(bytes, out var message))
            {
                yield return Encoding.ASCII.GetString(bytes.Written[message]);
            }
        }
    }
}
