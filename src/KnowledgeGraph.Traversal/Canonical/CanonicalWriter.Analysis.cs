namespace KnowledgeGraph.Traversals;

/// <content>Roots whose answers are computed from many claims.</content>
internal sealed partial class CanonicalWriter
{
    private void Analysis(AnalysisRoot root)
    {
        switch (root)
        {
            case AlignmentRoot alignment:
                text.Append("alignment of [");
                List([alignment.A, alignment.B], reference => Value(reference));
                text.Append(']');
                break;
            case AlignmentsRoot alignments:
                text.Append("alignments of [");
                Value(alignments.Of);
                text.Append(']');
                Actors(" among ", alignments.Among);
                break;
            case AlignmentMatrixRoot matrix:
                text.Append("alignmentMatrix");
                Actors(" of ", matrix.Actors);
                break;
            case BlocsRoot blocs:
                text.Append("blocs");
                Actors(" of ", blocs.Actors);
                break;
            default:
                throw new ArgumentException($"{root.GetType()} has no canonical text.", nameof(root));
        }

        Query(root.Query);
    }

    private void Answer(AnalysisRoot root)
    {
        switch (root)
        {
            case AlignmentsRoot alignments:
                Connection(alignments.Connection);
                break;
            case AlignmentMatrixRoot matrix:
                Object(matrix.Shape);
                break;
            case BlocsRoot blocs:
                Object(blocs.Shape);
                break;
            default:
                Object(((AlignmentRoot)root).Shape);
                break;
        }
    }

    private void Actors(string word, ActorSet? actors)
    {
        switch (actors)
        {
            case NamedActors named:
                text.Append(word).Append('[');
                List(named.References, reference => Value(reference));
                text.Append(']');
                break;
            case MembersOf members:
                text.Append(word).Append("members of ");
                Value(members.Group);
                break;
            case ActorsWhere where:
                text.Append(word).Append("where(");
                Filter(where.Filter ?? Conjunction.Everything);
                text.Append(')');
                break;
        }
    }

    private void Query(PositionQuery query)
    {
        text.Append(" by ").Append(query.Positions.Kind.Name).Append('.').Append(query.Positions.Position.Name);
        if (query.Topics is { } topics)
        {
            Part(" on", topics);
        }

        text.Append(" method ").Append(AnalysisEnums.NameOf(query.Method)).Append(" min ").Append(query.MinOverlap)
            .Append(query.RollUp ? " rollUp" : null);
    }

    /// <summary>What stands below a part of an analysis, behind its arguments.</summary>
    private void Below(AnalysisSlot slot)
    {
        Number(" first ", slot.First);
        if (slot.Series is { } series)
        {
            text.Append(series.ByTag ? " by tag" : " by year");
            if (series.Prefix is { } prefix)
            {
                text.Append(' ');
                Value(prefix);
            }
        }

        if (slot.Connection is { } connection)
        {
            text.Append(' ');
            Connection(connection);
        }
        else if (slot.Items is { } items)
        {
            text.Append(' ');
            Item(items);
        }
        else if (slot.Shape is { } shape)
        {
            text.Append(' ');
            Object(shape);
        }
    }
}
