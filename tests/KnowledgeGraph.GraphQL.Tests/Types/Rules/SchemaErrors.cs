using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types.Rules;

/// <summary>What building a schema reports, each error as <c>(line:column, …) message</c>.</summary>
internal static class SchemaErrors
{
    public static void Assert(string sdl, params string[] expected) => Xunit.Assert.Equal(expected, Of(sdl));

    private static IEnumerable<string> Of(string sdl)
    {
        try
        {
            SchemaBuilder.Build(sdl);
            return [];
        }
        catch (SchemaException exception)
        {
            return exception.Errors.Select(error => error.ToString());
        }
    }
}
