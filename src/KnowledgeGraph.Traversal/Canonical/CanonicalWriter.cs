using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Writes the canonical text on one line: the starts, the time and what connections hold.</summary>
internal sealed partial class CanonicalWriter
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public void Traversal(Traversal traversal)
    {
        Start(traversal.Root);
        text.Append(" view ");
        Time(traversal.Time);
        text.Append(' ');
        Answer(traversal.Root);
    }

    /// <summary>The order of a connection, `name desc, validFrom`.</summary>
    public void Order(ImmutableArray<OrderKey> order) => List(order, key =>
    {
        text.Append(key.On == OrderTarget.Node ? "node." : "claim.");
        Field(key.Field);
        text.Append(key.IsDescending ? " desc" : null);
    });

    private void Start(RootStep root)
    {
        switch (root)
        {
            case LookupRoot lookup:
                text.Append(lookup.IsList ? "lookup all [" : "lookup one [");
                List(lookup.Targets, Target);
                text.Append(']');
                break;
            case NodesRoot nodes:
                text.Append("nodes ");
                Kinds(nodes.Kinds);
                break;
            case ClaimsRoot claims:
                text.Append("claims ");
                Kinds(claims.Kinds);
                Of(claims.Of);
                break;
            case SearchRoot search:
                text.Append("search ");
                Value(search.Text);
                text.Append(" in ");
                Kinds(search.Kinds);
                break;
            default:
                StartOther(root);
                break;
        }
    }

    /// <summary>The ways in that answer more than a list of nodes or claims.</summary>
    private void StartOther(RootStep root)
    {
        switch (root)
        {
            case DuplicatesRoot duplicates:
                text.Append("duplicates of ");
                Value(duplicates.Of);
                text.Append(" in ").Append(duplicates.Kind.Name);
                break;
            case MatchRoot match:
                text.Append("match [");
                List(match.Queries, Query);
                text.Append(']');
                break;
            case NeighborhoodRoot neighborhood:
                text.Append("neighborhood ");
                Kinds(neighborhood.Kinds);
                Of(neighborhood.Of);
                text.Append(" hops ").Append(neighborhood.Hops).Append(" limit ").Append(neighborhood.Limit);
                break;
            case PathsRoot paths:
                Paths(paths);
                break;
            case InfluenceRoot influence:
                Influence(influence);
                break;
            case ChangesRoot changes:
                text.Append("changes since ").Append(changes.Since).Append(" first ").Append(changes.First);
                Where(changes.Where);
                break;
            case ChangeRoot change:
                text.Append("change");
                Where(change.Where);
                break;
            case AnalysisRoot analysis:
                Analysis(analysis);
                break;
            default:
                text.Append("graph");
                break;
        }
    }

    private void Answer(RootStep root)
    {
        switch (root)
        {
            case LookupRoot lookup:
                Item(lookup.Shape);
                break;
            case NodesRoot nodes:
                Connection(nodes.Connection);
                break;
            case ClaimsRoot claims:
                Connection(claims.Connection);
                break;
            case SearchRoot search:
                Connection(search.Connection);
                break;
            case DuplicatesRoot duplicates:
                Connection(duplicates.Connection);
                break;
            case MatchRoot match:
                Object(match.Shape);
                break;
            case NeighborhoodRoot neighborhood:
                Object(neighborhood.Shape);
                break;
            case PathsRoot paths:
                Object(paths.Shape);
                break;
            case InfluenceRoot influence:
                Connection(influence.Connection);
                break;
            case ChangesRoot changes:
                Object(changes.Shape);
                break;
            case ChangeRoot change:
                Object(change.Shape);
                break;
            case GraphRoot graph:
                Object(graph.Shape);
                break;
            case AnalysisRoot analysis:
                Answer(analysis);
                break;
            default:
                throw new ArgumentException($"{root.GetType()} has no canonical text.", nameof(root));
        }
    }

    private void Target(LookupTarget target)
    {
        Value(target.Reference);
        text.Append(" view ");
        Time(target.Time);
    }

    private void Influence(InfluenceRoot influence)
    {
        text.Append("influence ").Append(InfluenceField.NameOf(influence.Metric)).Append(' ');
        Kinds(influence.Ranked);
        text.Append(" by ");
        Kinds(influence.Kinds);
    }

    private void Paths(PathsRoot paths)
    {
        text.Append("paths ");
        Kinds(paths.Kinds);
        text.Append(" from ");
        Value(paths.From);
        text.Append(" to ");
        Value(paths.To);
        Of(paths.Avoid, " avoid [");
        text.Append(" hops ").Append(paths.MaxHops).Append(" first ").Append(paths.First);
    }

    private void Query(MatchQuery query)
    {
        Value(query.Text);
        text.Append(" with [");
        List(query.Properties, property =>
        {
            Value(property.Name);
            text.Append(": ");
            Value(property.Value);
        });
        text.Append("] in [");
        Kinds(query.Kinds);
        text.Append("] limit ").Append(query.Limit);
    }

    private void Of(ImmutableArray<string> references, string word = " of [")
    {
        if (!references.IsEmpty)
        {
            text.Append(word);
            List(references, reference => Value(reference));
            text.Append(']');
        }
    }

    private void Where(ChangeFilter? where)
    {
        text.Append(where is null ? null : " where");
        if (where?.Nodes is { } nodes)
        {
            Part(" nodes", nodes);
        }

        if (where?.Claims is { } claims)
        {
            Part(" claims", claims);
        }
    }

    private void Time(TraversalTime time)
    {
        if (time.During is { } window)
        {
            text.Append("during ").Append(window.From is { } from ? DateText.Print(from) : null)
                .Append("..").Append(window.To is { } to ? DateText.Print(to) : null);
        }
        else
        {
            text.Append(time.AsOf is { } day ? DateText.Print(day) : "today");
        }

        if (time.KnownAt is { } instant)
        {
            text.Append(" known ").Append(DateTimeText.Print(instant));
        }
    }

    private void Connection(ConnectionQuery connection)
    {
        text.Append('{');
        if (connection.Filter is { } filter)
        {
            text.Append("where ");
            Filter(filter);
            text.Append("; ");
        }

        if (!connection.Order.IsEmpty)
        {
            text.Append("order ");
            Order(connection.Order);
            text.Append("; ");
        }

        Page(connection.Page);
        text.Append("; ");
        Object(connection.Shape.Object);
        text.Append('}');
    }

    private void Page(Page page)
    {
        text.Append("page");
        Number(" first ", page.First);
        Place(" after ", page.After);
        Number(" last ", page.Last);
        Place(" before ", page.Before);
    }

    private void Number(string word, int? number)
    {
        if (number is { } value)
        {
            text.Append(word).Append(value);
        }
    }

    private void Place(string word, Keyset? place)
    {
        if (place is null)
        {
            return;
        }

        text.Append(word).Append('(');
        List(place.Values, value => Value(value));
        text.Append(") ");
        Value(place.Id);
    }

    private void Kinds(ImmutableArray<NodeKind> kinds) => List(kinds, kind => text.Append(kind.Name));

    private void Kinds(ImmutableArray<ClaimKind> kinds) => List(kinds, kind => text.Append(kind.Name));

    private void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? null : ", ");
            write(items[i]);
        }
    }
}
