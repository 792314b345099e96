using System.Collections.Immutable;

namespace KnowledgeGraph.Model;

/// <summary>
/// Checks that `@speaksFor`, `@membership` and `@unmeasured` stand where they do something: they say how positions are measured
/// (<see cref="PositionModel"/>), and anywhere else would be passed over in silence.
/// </summary>
internal sealed class MeasureChecks(ModelSyntax syntax, IReadOnlyList<ClaimKindSyntax> claims, NodeTypes nodes, ModelProblems problems)
{
    private const string SpeaksFor = "speaksFor";
    private const string Membership = "membership";
    private const string Unmeasured = "unmeasured";

    private readonly PositionModel? positions = PositionModel.Find([.. claims.Select(read => read.Kind)]);

    public void Run()
    {
        foreach (var type in syntax.NodeKinds.Concat(syntax.EvidenceTypes))
        {
            Misplaced(type, SpeaksFor, "a kind of claim");
            Misplaced(type, Membership, "a kind of claim");
        }

        foreach (var type in syntax.ClaimKinds.Concat(syntax.EvidenceTypes))
        {
            Misplaced(type, Unmeasured, "a kind of node");
        }

        // What is wrong with the kinds themselves is told first: what is measured follows from them.
        if (!problems.Any)
        {
            CheckKinds();
        }
    }

    private void Misplaced(TypeSyntax type, string directive, string place)
    {
        if (type.Directives.Find(directive) is { } given)
        {
            problems.Add(given, $"@{directive} does not belong on {type.Name}: it belongs on {place}.");
        }
    }

    private void CheckKinds()
    {
        foreach (var claim in claims)
        {
            Check(claim.Type, SpeaksFor, () => SpeakerObjection(claim.Kind));
            Check(claim.Type, Membership, () => MemberObjection(claim.Kind));
        }

        foreach (var type in syntax.NodeKinds)
        {
            Check(type, Unmeasured, () => VoiceObjection(nodes.Find(type.Name)!));
        }
    }

    private void Check(TypeSyntax type, string directive, Func<string?> objection)
    {
        if (type.Directives.Find(directive) is not { } given)
        {
            return;
        }

        var reason = positions is null
            ? "no kind of claim takes a position: it needs two ends without a kind of node in common, and a required enum attribute whose values have @scale"
            : objection();
        if (reason is not null)
        {
            problems.Add(given, $"@{directive} on {type.Name} would do nothing, because {reason}. Remove it, or mend that.");
        }
    }

    private ImmutableArray<NodeKind> Actors => positions!.Kind.Subject.Type.Kinds;

    private string Taken => $"{positions!.Kind.Subject.Type} {positions.Kind.Subject.Name} of {positions.Kind}";

    private string? SpeakerObjection(ClaimKind kind) =>
        !kind.Subject.Type.Kinds.Any(subject => subject.IsMeasured && Actors.Contains(subject))
            ? $"no {kind.Subject.Type} takes a position that is measured: those that do are {Taken}"
            : kind.Object.Type.Kinds.Any(@object => !Actors.Contains(@object))
                ? $"not every {kind.Object.Type} can take a position: those that can are {Taken}"
                : null;

    private string? MemberObjection(ClaimKind kind) => positions!.Kind.Subject.Type.IsSubtypeOf(kind.Subject.Type)
        ? null
        : $"its subject has to be of a type that all who take a position are of, and {kind.Subject.Type} isn't one of {Taken}";

    private string? VoiceObjection(NodeType kind) => Actors.Contains(kind)
        ? null
        : $"a {kind} takes no position: those that do are {Taken}";
}
