using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads what one mutation asks to write. For one input; everything that is wrong with it is collected.</summary>
internal sealed class WriteReader
{
    private readonly GraphModel model;
    private readonly UserErrors errors = new();
    private readonly WritePlaces places = new();
    private readonly ClaimInputReader claims;
    private readonly PatchReader patches;

    private WriteReader(GraphModel model)
    {
        this.model = model;
        var values = new ValueReader(errors);
        claims = new ClaimInputReader(model.Evidence, values);
        patches = new PatchReader(claims, values, errors);
    }

    /// <param name="keysKeptFor">How long idempotency keys are good for.</param>
    public static WriteDraft Read(GraphModel model, MutationKind kind, InputObject input, TimeSpan keysKeptFor) =>
        new WriteReader(model).Read(kind, input, keysKeptFor);

    private WriteDraft Read(MutationKind kind, InputObject input, TimeSpan keysKeptFor)
    {
        var write = kind switch
        {
            MutationKind.RecordClaims => RecordClaims(input),
            MutationKind.CorrectClaim => CorrectClaim(input),
            MutationKind.UpsertNodes => UpsertNodes(input),
            MutationKind.MergeNodes => MergeNodes(input),
            MutationKind.ImportBundle => Nothing,
            _ => RetractClaim(input),
        };
        var common = new CommonInput(errors);
        write = write with { Idempotency = common.ReadStamp(kind, input, keysKeptFor), IfRevision = common.ReadRevision(input) };
        return new WriteDraft(write, places, errors.ToImmutable()) { Bundle = kind == MutationKind.ImportBundle ? Bundle(input) : null };
    }

    private static GraphWrite Nothing { get; } = new(string.Empty, null, [], []);

    private GraphWrite RecordClaims(InputObject input)
    {
        var given = model.ClaimKinds
            .Select(kind => (Kind: kind, Items: (IReadOnlyList<object?>?)input.GetValueOrDefault(kind.PluralFieldName) ?? []))
            .ToList();
        if (IsTooMuch(given.Sum(list => list.Items.Count), "claims"))
        {
            return Nothing;
        }

        var records = ImmutableArray.CreateBuilder<ClaimRecord>();
        var duplicates = new DuplicateChecks();
        foreach (var (kind, items) in given)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var path = InputPath.Root.Append(kind.PluralFieldName).Append(i);
                var record = claims.Read(kind, (InputObject)items[i]!, path);
                errors.Add(path, RecordChecks.Check(record, model.Evidence));
                errors.Add(path, duplicates.Check(record));
                records.Add(record);
                places.Add(WritePart.Claims, path);
            }
        }

        return Nothing with { Claims = records.DrainToImmutable(), RevivesRetracted = true };
    }

    private GraphWrite RetractClaim(InputObject input)
    {
        places.Add(WritePart.Retractions, InputPath.Root);
        var reason = (string?)input.GetValueOrDefault(MutationInputs.Reason);
        if (reason is not null)
        {
            errors.Add(InputPath.Root, RecordChecks.CheckText(reason, MutationInputs.Reason));
        }

        return Nothing with { Retractions = [new ClaimRetraction(ValueReader.ReferenceOf((string)input[MutationInputs.Id]!), reason)] };
    }

    private GraphWrite CorrectClaim(InputObject input)
    {
        var (field, given) = ((InputObject)input[MutationInputs.Set]!).Single();
        var path = InputPath.Root.Append(MutationInputs.Set).Append(field);
        var patch = patches.Read(model.ClaimKinds.Single(kind => kind.FieldName == field), (InputObject)given!, path);
        places.Add(WritePart.Corrections, InputPath.Root, path);
        return Nothing with
        {
            Corrections = [new ClaimCorrection(ValueReader.ReferenceOf((string)input[MutationInputs.Id]!), patch)],
        };
    }

    private GraphWrite UpsertNodes(InputObject input)
    {
        var given = model.NodeKinds
            .Select(kind => (Kind: kind, Items: (IReadOnlyList<object?>?)input.GetValueOrDefault(kind.PluralFieldName) ?? []))
            .ToList();
        if (IsTooMuch(given.Sum(list => list.Items.Count), "nodes"))
        {
            return Nothing;
        }

        var nodes = ImmutableArray.CreateBuilder<NodePatch>();
        foreach (var (kind, items) in given)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var path = InputPath.Root.Append(kind.PluralFieldName).Append(i);
                nodes.Add(patches.Read(kind, (InputObject)items[i]!, path));
                places.Add(WritePart.Patches, path);
            }
        }

        return Nothing with { Patches = nodes.DrainToImmutable() };
    }

    private GraphWrite MergeNodes(InputObject input)
    {
        places.Add(WritePart.Merges, InputPath.Root);
        return Nothing with
        {
            Merges = [new NodeMerge(
                ValueReader.KeyOf((string)input[MutationInputs.Absorbed]!), ValueReader.KeyOf((string)input[MutationInputs.Into]!))],
        };
    }

    private static BundleInput Bundle(InputObject input) => new(
        (string)input[MutationInputs.Name]!,
        [.. ((IReadOnlyList<object?>)input[MutationInputs.Files]!).Cast<InputObject>().Select(file =>
            new BundleText((string)file[MutationInputs.Name]!, (string)file[MutationInputs.Text]!))]);

    private bool IsTooMuch(int count, string what)
    {
        if (count <= MutationInputs.MaxItems)
        {
            return false;
        }

        errors.Add(
            InputPath.Root,
            WriteErrorCodes.TooMany,
            $"There are {count} {what}: write at most {MutationInputs.MaxItems} at once, and large data sets by `kg import`.");
        return true;
    }
}
