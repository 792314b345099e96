using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>By what items are grouped, and how a group's value is ranked and pushed.</summary>
internal abstract class GroupCypher
{
    public static GroupCypher Of(GroupSlot slot) => slot.Attribute switch
    {
        null => new ByKind(),
        { Type: ValueType.Boolean } attribute => new ByFlag(attribute),
        var attribute => new ByEnum(attribute),
    };

    /// <summary>What the group's variable is called behind `By`.</summary>
    public abstract string Suffix { get; }

    public abstract string ValueOf(Place grouped);

    /// <summary>The place of a group that isn't null among the groups.</summary>
    public abstract RankGroup RankOf(Place grouped, GraphModel model);

    public abstract WriteScalar WriterOf(Place grouped, GraphModel model);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private sealed class ByEnum(AttributeDefinition attribute) : GroupCypher
    {
        private readonly EnumReader reader = new(attribute.Enum!);

        public override string Suffix => Pascal(attribute.Name);

        public override string ValueOf(Place grouped) => StoredValue.Of(grouped.Attributes, attribute);

        public override RankGroup RankOf(Place grouped, GraphModel model) => reader.IndexOf;

        public override WriteScalar WriterOf(Place grouped, GraphModel model) => reader.Write;
    }

    private sealed class ByFlag(AttributeDefinition attribute) : GroupCypher
    {
        public override string Suffix => Pascal(attribute.Name);

        public override string ValueOf(Place grouped) => StoredValue.Of(grouped.Attributes, attribute);

        public override RankGroup RankOf(Place grouped, GraphModel model) => static (in CypherValue value) => value.Boolean ? 1 : 0;

        public override WriteScalar WriterOf(Place grouped, GraphModel model) => Scalars.Of(attribute);
    }

    private sealed class ByKind : GroupCypher
    {
        public override string Suffix => "Kind";

        public override string ValueOf(Place grouped) => grouped switch
        {
            NodePlace node => $"split({node.Name}.{PropertyNames.Id}, '~')[0]",
            ClaimPlace claim => $"type({claim.Name})",
            _ => throw new ArgumentException($"A {grouped.GetType().Name} has no kind.", nameof(grouped)),
        };

        public override RankGroup RankOf(Place grouped, GraphModel model)
        {
            var names = Names(grouped, model);
            return (in CypherValue value) => names.IndexOf(value.String);
        }

        public override WriteScalar WriterOf(Place grouped, GraphModel model)
        {
            var names = Names(grouped, model);
            return grouped is NodePlace
                ? (in CypherValue value, IAnswerSink sink) => sink.Text(model.NodeKinds[names.IndexOf(value.String)].Name)
                : (in CypherValue value, IAnswerSink sink) => sink.Text(model.ClaimKinds[names.IndexOf(value.String)].Name);
        }

        /// <summary>By what the database tells the kinds, in the model's order.</summary>
        private static ImmutableArray<string> Names(Place grouped, GraphModel model) => grouped is NodePlace
            ? [.. model.NodeKinds.Select(kind => kind.KeyPrefix)]
            : [.. model.ClaimKinds.Select(kind => kind.Predicate)];
    }
}
