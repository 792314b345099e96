using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The input type that names some actors.</summary>
internal static class ActorSetType
{
    public const string TypeName = "ActorSet";
    public const string Keys = "keys";
    public const string MembersOf = "membersOf";
    public const string Where = "where";

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        var actor = positions.Kind.Subject.Type.Name;
        List<InputValueDefinitionNode> ways = [Members.Input(Keys, "[ID!]", "Those of these keys or ids, in this order; at most 1000.")];
        if (!positions.Memberships.IsEmpty)
        {
            ways.Add(Members.Input(
                MembersOf, "ID", "The members of the group of this key or id, in the view that is asked for; neither candidates nor observers."));
        }

        ways.Add(Members.Input(Where, Naming.Filter(actor), "Those that meet these conditions."));
        schema.AddOneOf(TypeName, "Some actors, in one of these ways.", [.. ways]);
    }

    public static InputValueDefinitionNode Argument(string name, string description) => Members.Input(name, TypeName, description);
}
