using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Fetches what a write depends on, in a statement for each sort of thing.</summary>
internal sealed class StateReader
{
    private readonly GraphLayout layout;
    private readonly CypherText findKeys;
    private readonly CypherText findReferenced;
    private readonly CypherText findNaming;
    private readonly EvidenceStatements evidence;
    private readonly ImmutableArray<ClaimStatements> claims;
    private readonly ImmutableArray<NodeStatements> nodes;

    public StateReader(GraphLayout layout, ImmutableArray<ClaimStatements> claims, EvidenceStatements evidence)
    {
        this.layout = layout;
        nodes = [.. layout.Nodes.Select(node => new NodeStatements(node))];
        this.claims = claims;
        this.evidence = evidence;
        findReferenced = string.Join(
            "\nUNION ALL\n",
            layout.Claims.SelectMany(claim => ClaimStatements.FindReferenced(claim.RelationshipType, claim.Kind.Name)));
        findNaming = string.Join(
            "\nUNION\n",
            layout.Claims
                .SelectMany(claim => ClaimStatements.FindReferring(claim.RelationshipType, claim.Kind.References))
                .Prepend(NodeStatements.FindNaming));
        findKeys = string.Join("\nUNION ALL\n", layout.Claims.Select(claim => ClaimStatements.FindKeys(claim.RelationshipType, claim.Kind.Name)));
    }

    /// <summary>
    /// Fetches what is needed, plans, and goes on for as long as the plan asks for more: for what only what was found names.
    /// </summary>
    /// <param name="first">What is asked with the first needs, and before them.</param>
    /// <param name="plan">What is planned of what was fetched, or null when, by the answers to <paramref name="first"/>, nothing is to be.</param>
    public async ValueTask<(WritePlan? Plan, FetchedState State)> PlanAsync(
        ICypherTransaction transaction, StateQuestions first, WriteNeeds needs, Func<FetchedState, WritePlan?> plan, CancellationToken cancellationToken)
    {
        var state = new FetchedState();
        while (true)
        {
            await ReadAsync(transaction, first, needs, state, cancellationToken);
            var planned = plan(state);
            if (planned is null || state.TakeMissing() is not { } more)
            {
                return (planned, state);
            }

            needs = more;
        }
    }

    private async ValueTask ReadAsync(
        ICypherTransaction transaction, StateQuestions questions, WriteNeeds needs, FetchedState state, CancellationToken cancellationToken)
    {
        state.Note(needs);
        using var text = new RecordText();
        AskForNodes(questions, needs, state, text);
        AskForAbsorbed(questions, needs.Survivors, state, text);
        foreach (var ((kind, attribute), values) in needs.UniqueValues)
        {
            AskForHolders(questions, kind, attribute, values, state);
        }

        var pieces = new List<string>();
        foreach (var (kind, ids) in needs.Claims)
        {
            AskForClaims(questions, kind, ids, state, pieces, text);
        }

        AskForReferenced(questions, needs.References, state, pieces, text);
        AskForKeys(questions, needs.ClaimKeys, state);
        await questions.AskAsync(transaction, cancellationToken);
        foreach (var key in needs.Named)
        {
            await ReadNamingAsync(transaction, questions, key, state, pieces, text, cancellationToken);
        }

        foreach (var pairs in needs.Between.GroupBy(pair => pair.Kind))
        {
            await ReadBetweenAsync(transaction, questions, pairs.Key, [.. pairs], state, pieces, text, cancellationToken);
        }

        AskForEvidence(questions, pieces, state, text);
        await questions.AskAsync(transaction, cancellationToken);
    }

    /// <summary>The newest records of nodes, with defaults for what isn't stored.</summary>
    public async ValueTask<IReadOnlyList<NodeRecord>> ReadRecordsAsync(
        ICypherConnection connection, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var records = new List<NodeRecord>(keys.Count);
        using var parameters = new CypherParameters().Add("keys", keys);
        using var rows = await connection.ReadAsync(new(NodeStatements.Read, parameters), cancellationToken);
        foreach (var row in rows.Rows)
        {
            var key = row[0].String;
            if (layout.Model.FindKindOfKey(key) is { } kind)
            {
                var values = layout.Of(kind).Attributes.Read(row[1]);
                records.Add(new NodeRecord(kind, key, [.. kind.Attributes.Select(each => values[each.Index] ?? each.ValueWhenAbsent)]));
            }
        }

        return records;
    }

    private void AskForNodes(StateQuestions questions, WriteNeeds needs, FetchedState state, RecordText text)
    {
        if (needs.Nodes.Count > 0)
        {
            questions.Add(NodeStatements.Find, new CypherParameters().Add("keys", needs.Nodes), found =>
            {
                foreach (var row in found.Rows)
                {
                    var key = row[1].String;
                    state.Add(row[0].String, new RecordedNode(key, layout.Model.FindKindOfKey(key), 0));
                }
            });
        }

        if (needs.Written.Count > 0)
        {
            questions.Add(NodeStatements.Read, new CypherParameters().Add("keys", needs.Written), found =>
            {
                foreach (var row in found.Rows)
                {
                    var key = row[0].String;
                    if (layout.Model.FindKindOfKey(key) is { } kind)
                    {
                        state.Add(key, new RecordedVersion(text.Of(kind.Attributes, layout.Of(kind).Attributes.Read(row[1])), 0));
                    }
                }
            });
        }
    }

    private void AskForAbsorbed(StateQuestions questions, IReadOnlySet<string> survivors, FetchedState state, RecordText text)
    {
        if (survivors.Count == 0)
        {
            return;
        }

        questions.Add(NodeStatements.ReadAbsorbed, new CypherParameters().Add("keys", survivors), found =>
        {
            foreach (var row in found.Rows)
            {
                var survivor = row[0].String;
                if (layout.Model.FindKindOfKey(survivor) is { } kind)
                {
                    state.AddAbsorbed(survivor, new RecordedVersion(text.Of(kind.Attributes, layout.Of(kind).Attributes.Read(row[1])), 0));
                }
            }
        });
    }

    private void AskForHolders(
        StateQuestions questions, NodeKind kind, AttributeDefinition attribute, IReadOnlySet<object> values, FetchedState state)
    {
        var parameters = new CypherParameters().Name("values");
        AttributeLayout.WriteList(values, NodeStatements.PartOf(attribute), parameters);
        questions.Add(nodes[kind.Index].FindHolders(attribute), parameters, found =>
        {
            foreach (var row in found.Rows)
            {
                var held = layout.Of(kind).Attributes.Read(row[1])[attribute.Index]!;
                foreach (var value in held as ImmutableArray<object>? ?? [held])
                {
                    state.AddHolder(kind, attribute, ValueText.Print(value), row[0].String);
                }
            }
        });
    }

    private void AskForClaims(
        StateQuestions questions, ClaimKind kind, IReadOnlySet<string> ids, FetchedState state, List<string> pieces, RecordText text)
    {
        var parameters = new CypherParameters()
            .Add("identities", string.Join(AlikeRows.Mark, ids))
            .Add("mark", AlikeRows.Mark.ToString());
        questions.Add(claims[kind.Index].Find, parameters, found =>
        {
            foreach (var row in found.Rows)
            {
                var claim = RecordedClaims.Read(layout.Of(kind), row[1].String, row[2].String, row[3], text);
                state.Add(row[0].String, claim, AddPieces(row[3], pieces));
            }
        });
    }

    private void AskForReferenced(
        StateQuestions questions, IReadOnlySet<string> references, FetchedState state, List<string> pieces, RecordText text)
    {
        if (references.Count == 0)
        {
            return;
        }

        questions.Add(findReferenced, new CypherParameters().Add("references", references), found =>
        {
            foreach (var row in found.Rows)
            {
                var kind = layout.Model.FindClaimKind(row[3].String)!;
                var claim = RecordedClaims.Read(layout.Of(kind), row[0].String, row[1].String, row[2], text);
                state.AddReferenced(row[4].String, claim, AddPieces(row[2], pieces));
            }
        });
    }

    private async ValueTask ReadNamingAsync(
        ICypherTransaction transaction,
        StateQuestions questions,
        string key,
        FetchedState state,
        List<string> pieces,
        RecordText text,
        CancellationToken cancellationToken)
    {
        var parameters = new CypherParameters().Add("key", key).Add("id", NodeKey.ToId(key));
        var ids = await ReadIdsAsync(transaction, questions, findNaming, parameters, cancellationToken);
        AskForReferenced(questions, ids, state, pieces, text);
        await questions.AskAsync(transaction, cancellationToken);
        state.AddNamed(key, ids);
    }

    private async ValueTask ReadBetweenAsync(
        ICypherTransaction transaction,
        StateQuestions questions,
        ClaimKind kind,
        (ClaimKind Kind, string Subject, string Object)[] pairs,
        FetchedState state,
        List<string> pieces,
        RecordText text,
        CancellationToken cancellationToken)
    {
        var parameters = new CypherParameters().Name("rows").BeginList();
        foreach (var (_, subject, @object) in pairs)
        {
            parameters.BeginMap().Add("subject", subject).Add("object", @object).EndMap();
        }

        parameters.EndList();
        var ids = await ReadIdsAsync(transaction, questions, claims[kind.Index].FindBetween, parameters, cancellationToken);
        AskForReferenced(questions, ids, state, pieces, text);
        await questions.AskAsync(transaction, cancellationToken);
        state.AddBetween(kind, ids);
    }

    private static async ValueTask<HashSet<string>> ReadIdsAsync(
        ICypherTransaction transaction,
        StateQuestions questions,
        CypherText statement,
        CypherParameters parameters,
        CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        questions.Add(statement, parameters, found =>
        {
            foreach (var row in found.Rows)
            {
                ids.Add(row[0].String);
            }
        });
        await questions.AskAsync(transaction, cancellationToken);
        return ids;
    }

    /// <summary>Notes the ids of a claim's pieces of evidence.</summary>
    /// <returns>How many it ever had.</returns>
    private static int AddPieces(CypherValue claim, List<string> pieces)
    {
        if (!claim.TryGet("evidenceIds"u8, out var evidenceIds))
        {
            return 0;
        }

        foreach (var id in evidenceIds)
        {
            pieces.Add(id.String);
        }

        return evidenceIds.Count;
    }

    private void AskForKeys(StateQuestions questions, IReadOnlySet<string> keys, FetchedState state)
    {
        if (keys.Count > 0)
        {
            questions.Add(findKeys, new CypherParameters().Add("keys", keys), found =>
            {
                foreach (var row in found.Rows)
                {
                    state.AddKey(row[0].String, row[1].String);
                }
            });
        }
    }

    private void AskForEvidence(StateQuestions questions, List<string> ids, FetchedState state, RecordText text)
    {
        if (ids.Count == 0)
        {
            return;
        }

        questions.Add(evidence.Find, new CypherParameters().Add("ids", ids), found =>
        {
            foreach (var row in found.Rows)
            {
                var values = layout.Evidence.Attributes.Read(row[0]);
                var references = ImmutableArray.CreateBuilder<string?>(row[1].Count);
                foreach (var node in row[1])
                {
                    references.Add(node.StringOrNull);
                }

                var content = new EvidenceContent(
                    references.MoveToImmutable(), values, text.Of(layout.Evidence.Definition.Attributes, values));
                state.Add(row[0]["claim"u8].String, new RecordedEvidence(row[0]["id"u8].String, content, 0));
            }
        });
    }
}
