using System.Buffers.Text;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Exact numbers, which stand as texts.</summary>
internal static class DecimalReader
{
    public static decimal Read(in CypherValue value) =>
        Utf8Parser.TryParse(value.Text, out decimal number, out var read) && read == value.Text.Length
            ? number
            : throw new CypherException(CypherFailure.Malformed, $"“{value.String}” is no decimal number.");
}
