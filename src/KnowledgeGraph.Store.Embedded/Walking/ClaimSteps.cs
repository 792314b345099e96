using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The claims of one kind that a walk may take from a node: where the node is the subject, the object, or either. A claim that
/// reads the same from both ends is taken from both, and each claim once.
/// </summary>
internal sealed class ClaimSteps(ClaimKind kind, Way way)
{
    public int Kind { get; } = kind.Index;

    /// <summary>Which claims of which the node is the subject are taken.</summary>
    public StepRule Out { get; } = way switch
    {
        Way.In => kind.IsBothWays ? StepRule.OnlySymmetric : StepRule.None,
        _ => StepRule.All,
    };

    /// <summary>
    /// Which claims of which the node is the object are taken. Of one of the node to itself its being the subject counts.
    /// </summary>
    public StepRule In { get; } = way switch
    {
        Way.In => StepRule.All,
        Way.Any => StepRule.NoLoops,
        _ => kind.IsBothWays ? StepRule.OnlySymmetric : StepRule.None,
    };

    /// <summary>The visible claims from a node, in no order.</summary>
    public ClaimWalk From(View view, int node) => new(view, this, node);

    /// <summary>Whether a visible claim at this end of the node is one of the steps.</summary>
    public static bool Takes(View view, StepRule rule, int claim) => rule switch
    {
        StepRule.All => true,
        StepRule.NoLoops => view.Claims.SubjectOf(claim) != view.Claims.ObjectOf(claim),
        StepRule.OnlySymmetric => view.Claims.IsSymmetric(claim) && view.Claims.SubjectOf(claim) != view.Claims.ObjectOf(claim),
        _ => false,
    };

    /// <summary>The claims at an end that the base has, in the order of their ids, visible or not.</summary>
    public ReadOnlyMemory<int> Listed(View view, int node, bool isSubject) =>
        (isSubject ? view.Base.BySubject : view.Base.ByObject)[Kind][node];
}

/// <summary>Which of the claims at an end are steps.</summary>
internal enum StepRule
{
    None,
    All,
    NoLoops,
    OnlySymmetric,
}

/// <summary>Goes over the visible claims of a node: those that the base lists, then the newer ones.</summary>
internal struct ClaimWalk
{
    private readonly View view;
    private readonly ClaimSteps steps;
    private readonly int node;
    private ReadOnlyMemory<int> listed;
    private int position;
    private int chained;
    private bool isSubject;

    public ClaimWalk(View view, ClaimSteps steps, int node)
    {
        this.view = view;
        this.steps = steps;
        this.node = node;
        isSubject = true;
        Start();
    }

    public int Current { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            var rule = isSubject ? steps.Out : steps.In;
            while (rule != StepRule.None && Next())
            {
                view.Step();
                if (view.IsVisible(Current) && ClaimSteps.Takes(view, rule, Current))
                {
                    return true;
                }
            }

            if (!isSubject)
            {
                return false;
            }

            isSubject = false;
            Start();
        }
    }

    private void Start()
    {
        listed = steps.Listed(view, node, isSubject);
        position = 0;
        chained = view.Claims.Chains.First(node, isSubject);
    }

    private bool Next()
    {
        if (position < listed.Length)
        {
            Current = listed.Span[position++];
            return true;
        }

        while (chained >= view.Base.ClaimCount)
        {
            Current = chained;
            chained = view.Claims.Chains.Next(chained, isSubject);
            if (view.Claims.KindOf(Current) == steps.Kind)
            {
                return true;
            }
        }

        return false;
    }
}
