using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <content>Filters and the fields that they compare.</content>
internal sealed partial class CanonicalWriter
{
    private void Filter(Filter filter)
    {
        switch (filter)
        {
            case AndFilter and:
                Parts("and", and.Parts);
                break;
            case OrFilter or:
                Parts("or", or.Parts);
                break;
            case NotFilter not:
                Part("not", not.Part);
                break;
            case CompareFilter compare:
                Field(compare.Field);
                Comparison(compare.Comparison, compare.Values);
                break;
            case ListFilter list:
                Part($"{list.Attribute.Name} {CanonicalNames.Of(list.Quantifier)}", list.Element);
                break;
            case NodeKindFilter kind:
                Part("is " + kind.Kind.Name, kind.Part);
                break;
            case ClaimKindFilter kind:
                Part("is " + kind.Kind.Name, kind.Part);
                break;
            case EvidenceFilter evidence:
                Part("evidence " + CanonicalNames.Of(evidence.Quantifier), evidence.Evidence);
                break;
            default:
                WalkFilter(filter);
                break;
        }
    }

    /// <summary>The filters that look at something else than the thing filtered.</summary>
    private void WalkFilter(Filter filter)
    {
        switch (filter)
        {
            case RelationFilter relation:
                Part($"{CanonicalNames.Of(relation.Relation)} {CanonicalNames.Of(relation.Quantifier)} node", relation.Node);
                Part(" claim", relation.Claim);
                break;
            case RelationCountFilter count:
                text.Append(CanonicalNames.Of(count.Relation)).Append(" count");
                Comparison(count.Comparison, [.. count.Values.Select(value => (object?)value)]);
                break;
            case EndFilter end:
                Part(CanonicalNames.Of(end.End), end.Node);
                break;
            case OtherEndFilter other:
                Part("other", other.Node);
                break;
            case ReferenceFilter reference:
                Part($"{reference.Reference.Name} ref", reference.Node);
                break;
            case ReferenceIsNullFilter isNull:
                text.Append(isNull.Reference.Name).Append(isNull.IsNull ? " ref isNull true" : " ref isNull false");
                break;
            default:
                throw new ArgumentException($"{filter.GetType()} has no canonical text.", nameof(filter));
        }
    }

    private void Field(FieldReference field)
    {
        switch (field)
        {
            case AttributeField attribute:
                text.Append(attribute.Attribute.Name);
                break;
            case ValuePartField part:
                Field(part.Owner);
                text.Append('.').Append(CanonicalNames.Of(part.Part));
                break;
            case ElementField element:
                text.Append(element.Attribute.Name).Append("[]");
                break;
            case BuiltInField builtIn:
                text.Append(CanonicalNames.Of(builtIn.Field));
                break;
            case EndField end:
                text.Append(CanonicalNames.Of(end.End)).Append('.');
                Field(end.Node);
                break;
            case ReferenceField reference:
                text.Append(reference.Reference.Name).Append('.');
                Field(reference.Node);
                break;
            case InfluenceScoreField:
                text.Append("score");
                break;
            case AlignmentRankField:
                text.Append("lowerBound");
                break;
            case HitField hit:
                text.Append(hit.Part == HitPart.Score ? "hit.score" : "hit.name");
                break;
            default:
                throw new ArgumentException($"{field.GetType()} has no canonical text.", nameof(field));
        }
    }

    private void Comparison(Comparison comparison, ImmutableArray<object?> values)
    {
        text.Append(' ').Append(CanonicalNames.Of(comparison)).Append(' ');
        if (comparison is Traversals.Comparison.In or Traversals.Comparison.NotIn)
        {
            text.Append('[');
            List(values, value => Value(value));
            text.Append(']');
        }
        else
        {
            List(values, value => Value(value));
        }
    }

    private void Parts(string word, ImmutableArray<Filter> parts)
    {
        text.Append(word).Append('(');
        List(parts, Filter);
        text.Append(')');
    }

    /// <summary>`word(part)`, or `word` alone: no part isn't a part that is always true, though both hold.</summary>
    private void Part(string word, Filter? part)
    {
        text.Append(word);
        if (part is not null)
        {
            text.Append('(');
            Filter(part);
            text.Append(')');
        }
    }
}
