using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The members of a union are different object types (§3.8 of the specification).</summary>
internal static class UnionMembersAreObjects
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var union in draft.OwnTypes.OfType<UnionType>())
        {
            var members = union.Syntax.SelectMany(static part => part.UnionMembers());
            foreach (var uses in members.GroupBy(static node => node.Name))
            {
                if (draft.Types.Find(uses.Key) is not ObjectType)
                {
                    errors.Report(
                        $"Union type {union} can only include Object types, it cannot include {uses.Key}.", uses);
                }
                else if (uses.Count() > 1)
                {
                    errors.Report($"Union type {union} can only include type {uses.Key} once.", uses);
                }
            }
        }
    }
}
