using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads what the inputs of all mutations have.</summary>
internal sealed class CommonInput(UserErrors errors)
{
    public IdempotencyStamp? ReadStamp(MutationKind kind, InputObject input, TimeSpan keptFor)
    {
        if (input.GetValueOrDefault(MutationInputs.IdempotencyKey) is not string key)
        {
            return null;
        }

        if (key.Length is 0 or > MutationInputs.MaxKeyLength || key.Any(character => char.IsControl(character) || char.IsSurrogate(character)))
        {
            errors.Add(
                InputPath.Root.Append(MutationInputs.IdempotencyKey),
                WriteErrorCodes.InvalidValue,
                $"An idempotency key has 1 to {MutationInputs.MaxKeyLength} characters, such as those of a UUID.");
            return null;
        }

        return new IdempotencyStamp(key, InputHash.Of(kind, input)) { KeptFor = keptFor };
    }

    public long? ReadRevision(InputObject input)
    {
        var revision = (long?)input.GetValueOrDefault(MutationInputs.IfRevision);
        if (revision < 0)
        {
            errors.Add(
                InputPath.Root.Append(MutationInputs.IfRevision),
                WriteErrorCodes.InvalidValue,
                $"{revision} is no revision: give the one that you have read, or 0 for an empty graph.");
        }

        return revision;
    }
}
