using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Which variables <c>@skip</c> and <c>@include</c> see as true (specification, section 3.13). A plan is made for one choice, so
/// that nothing needs to ask again.
/// </summary>
internal sealed class InclusionChoice
{
    private readonly HashSet<string> trueVariables;

    private InclusionChoice(HashSet<string> trueVariables, string key)
    {
        this.trueVariables = trueVariables;
        Key = key;
    }

    /// <summary>The same for equal choices among the same variables.</summary>
    public string Key { get; }

    /// <exception cref="GraphQLException">A variable is null where the directives need a Boolean.</exception>
    public static InclusionChoice Of(ImmutableArray<VariableNode> used, VariableValues variables, DocumentNode document)
    {
        HashSet<string> trueVariables = [];
        Span<char> key = used.Length <= 64 ? stackalloc char[used.Length] : new char[used.Length];
        for (int i = 0; i < used.Length; i++)
        {
            bool value = variables[used[i].Name] as bool? ?? throw NotABoolean(used[i], document);
            key[i] = value ? '1' : '0';
            if (value)
            {
                trueVariables.Add(used[i].Name);
            }
        }
        return new(trueVariables, new string(key));
    }

    public bool Includes(ImmutableArray<DirectiveNode> directives)
    {
        foreach (DirectiveNode directive in directives)
        {
            if ((directive.Name == "skip" && IsTrue(directive)) || (directive.Name == "include" && !IsTrue(directive)))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsTrue(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => trueVariables.Contains(variable.Name),
        _ => false,
    };

    private static GraphQLException NotABoolean(VariableNode use, DocumentNode document) =>
        new(new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null.", ErrorCodes.BadUserInput)
        {
            Locations = [document.LocationOf(use)],
        });
}
