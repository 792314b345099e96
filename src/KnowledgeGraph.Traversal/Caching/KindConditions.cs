using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Collects the kinds that filters and orders read.</summary>
/// <param name="found">By <see cref="PublishedRevision.Kinds"/>: what is found is set.</param>
internal sealed class KindConditions(GraphModel model, bool[] found)
{
    public void Node(NodeKind kind) => found[PublishedRevision.PlaceOf(kind)] = true;

    public void Claim(ClaimKind kind) => found[PublishedRevision.PlaceOf(model, kind)] = true;

    public void Nodes(ImmutableArray<NodeKind> kinds)
    {
        foreach (var kind in kinds)
        {
            Node(kind);
        }
    }

    public void Claims(ImmutableArray<ClaimKind> kinds)
    {
        foreach (var kind in kinds)
        {
            Claim(kind);
        }
    }

    /// <param name="claims">The kinds of the claims that it is a condition on; empty for nodes and values.</param>
    /// <param name="relation">The relation whose claims they are; null elsewhere.</param>
    public void Filter(Filter? filter, ImmutableArray<ClaimKind> claims, RelationDefinition? relation)
    {
        switch (filter)
        {
            case null or ReferenceIsNullFilter or ListFilter:
                break;
            case AndFilter and:
                All(and.Parts, claims, relation);
                break;
            case OrFilter or:
                All(or.Parts, claims, relation);
                break;
            case NotFilter not:
                Filter(not.Part, claims, relation);
                break;
            case CompareFilter compare:
                Field(compare.Field, claims);
                break;
            case NodeKindFilter kind:
                Node(kind.Kind);
                Filter(kind.Part, [], null);
                break;
            case ClaimKindFilter kind:
                Claim(kind.Kind);
                Filter(kind.Part, [kind.Kind], relation);
                break;
            case EvidenceFilter evidence:
                Filter(evidence.Evidence, [], null);
                break;
            default:
                Walk(filter, claims, relation);
                break;
        }
    }

    public void Field(FieldReference field, ImmutableArray<ClaimKind> claims)
    {
        switch (field)
        {
            case BuiltInField { Field: BuiltIn.ReportedOn }:
                Node(model.Source);
                break;
            case ValuePartField part:
                Field(part.Owner, claims);
                break;
            case EndField end:
                Ends(claims, end.End);
                break;
            case ReferenceField reference:
                Nodes(reference.Reference.Type.Kinds);
                break;
        }
    }

    private void All(ImmutableArray<Filter> parts, ImmutableArray<ClaimKind> claims, RelationDefinition? relation)
    {
        foreach (var part in parts)
        {
            Filter(part, claims, relation);
        }
    }

    /// <summary>The filters that look at something else than the thing filtered.</summary>
    private void Walk(Filter filter, ImmutableArray<ClaimKind> claims, RelationDefinition? relation)
    {
        switch (filter)
        {
            case RelationFilter walked:
                Claim(walked.Relation.Kind);
                Filter(walked.Claim, [walked.Relation.Kind], walked.Relation);
                if (walked.Node is not null)
                {
                    Nodes(walked.Relation.Other.Kinds);
                    Filter(walked.Node, [], null);
                }

                break;
            case RelationCountFilter count:
                Claim(count.Relation.Kind);
                break;
            case EndFilter end:
                Ends(claims, end.End);
                Filter(end.Node, [], null);
                break;
            case OtherEndFilter other:
                Nodes(relation?.Other.Kinds ?? model.NodeKinds);
                Filter(other.Node, [], null);
                break;
            case ReferenceFilter reference:
                Nodes(reference.Reference.Type.Kinds);
                Filter(reference.Node, [], null);
                break;
            default:
                // One that isn't known here may read anything.
                Array.Fill(found, true);
                break;
        }
    }

    private void Ends(ImmutableArray<ClaimKind> claims, ClaimEnd end)
    {
        foreach (var kind in claims)
        {
            Nodes((end == ClaimEnd.Subject ? kind.Subject : kind.Object).Type.Kinds);
        }
    }
}
