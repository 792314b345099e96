using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Plans merges: what says of the absorbed node that it is the survivor.</summary>
internal sealed class MergePlanner(IEditedState state, NodePlanner nodes, ClaimMergePlanner claims, ProblemCollector problems)
{
    private const string AbsorbedField = "absorbed";
    private const string SurvivorField = "into";

    public List<PlannedMerge> Planned { get; } = [];

    public void Plan(ImmutableArray<NodeMerge> merges)
    {
        for (var i = 0; i < merges.Length; i++)
        {
            if (i > 0)
            {
                problems.Add(i, "", WriteErrorCodes.TooMany, "A write merges two nodes: merge these in a write of their own.");
            }
            else if (FindBoth(i, merges[i]) is { } found)
            {
                Plan(i, found.Absorbed, found.Survivor);
            }
        }
    }

    private void Plan(int index, RecordedNode absorbed, RecordedNode survivor)
    {
        var (former, version) = (state.FindVersion(absorbed), state.FindVersion(survivor));
        if (former is not null && version is not null)
        {
            nodes.PlanMerged(index, MergedNodes.Join(RecordOf(survivor, version), RecordOf(absorbed, former)));
        }

        claims.Plan(absorbed, survivor);
        Planned.Add(new PlannedMerge(absorbed, former, survivor));
        nodes.Keys.Add(survivor.Key);
    }

    private (RecordedNode Absorbed, RecordedNode Survivor)? FindBoth(int index, NodeMerge merge)
    {
        var before = problems.Count;
        var absorbed = Find(index, AbsorbedField, merge.Absorbed);
        var survivor = Find(index, SurvivorField, merge.Survivor);
        if (absorbed is not null && absorbed.Key != merge.Absorbed)
        {
            problems.Add(
                index,
                AbsorbedField,
                WriteErrorCodes.AlreadyMerged,
                $"{merge.Absorbed} was merged into {absorbed.Key} already: name that one if it is to be merged, too.");
        }
        else if (absorbed is not null && survivor is not null)
        {
            Compare(index, absorbed, survivor);
        }

        return problems.Count == before ? (absorbed!, survivor!) : null;
    }

    private void Compare(int index, RecordedNode absorbed, RecordedNode survivor)
    {
        if (absorbed.Key == survivor.Key)
        {
            problems.Add(index, SurvivorField, RecordProblemCodes.SameEnds, $"{absorbed.Key} can't be merged into itself: name another node.");
        }
        else if (absorbed.Kind is null || absorbed.Kind != survivor.Kind)
        {
            problems.Add(
                index,
                SurvivorField,
                RecordProblemCodes.WrongKind,
                $"{absorbed.Key} is a {absorbed.Kind}, and {survivor.Key} a {survivor.Kind}: two nodes of one kind can be one, no others.");
        }
    }

    private RecordedNode? Find(int index, string field, string key)
    {
        if (state.FindNode(key) is { } node)
        {
            return node;
        }

        problems.UnknownNode(index, field, key);
        return null;
    }

    private static NodeRecord RecordOf(RecordedNode node, RecordedVersion version) =>
        new(node.Kind!, node.Key, ClaimPatches.ValuesOf(version.Attributes, node.Kind!.Attributes));
}
