using System.Reflection;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>docs/api-errors.md tells of every code that the server itself serves, and of no other.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void Every_code_has_its_line() => Assert.Equal(
        typeof(HostErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!),
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "api-errors.md"))
            .Split("\n## ")
            .Single(section => section.StartsWith("Errors of the server\n", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]));
}
