using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>What a mutation asks to write, as far as its input tells.</summary>
/// <param name="Write">Without its author.</param>
/// <param name="Places">Where each item of each list of the write stands in the input.</param>
/// <param name="Errors">What is wrong with it by itself; if anything is, it isn't written.</param>
internal sealed record WriteDraft(GraphWrite Write, WritePlaces Places, ImmutableArray<UserError> Errors)
{
    /// <summary>A bundle that is still to be read into the write, or null.</summary>
    public BundleInput? Bundle { get; init; }
}

/// <summary>A bundle as the input has it.</summary>
internal sealed record BundleInput(string Name, ImmutableArray<BundleText> Files)
{
    public UserError Locate(BundleTextProblem problem)
    {
        var place = Files.Select(file => file.Name).ToList().IndexOf(problem.File);
        var path = place < 0
            ? InputPath.Root.Append(problem.File.Length == 0 ? MutationInputs.Name : MutationInputs.Files)
            : InputPath.Root.Append(MutationInputs.Files).Append(place).Append(MutationInputs.Text);
        return new UserError(path.ToImmutableArray(), problem.Message, WriteErrorCodes.InvalidBundle);
    }
}

/// <summary>Where the items of a write stand in the input that they were read from.</summary>
internal sealed class WritePlaces
{
    private readonly Dictionary<WritePart, List<(InputPath Item, InputPath Patch)>> places = [];

    /// <summary>Notes the place of the list's next item.</summary>
    /// <param name="patch">Where the patch of a correction stands.</param>
    public void Add(WritePart part, InputPath item, InputPath? patch = null)
    {
        if (!places.TryGetValue(part, out var list))
        {
            places.Add(part, list = []);
        }

        list.Add((item, patch ?? item));
    }

    public UserError Locate(WriteProblem problem)
    {
        var (item, patch) = problem.Part == WritePart.Write ? (InputPath.Root, InputPath.Root) : places[problem.Part][problem.Index];
        var path = problem.Field.StartsWith(ProblemCollector.PatchPath, StringComparison.Ordinal)
            ? patch.AppendField(problem.Field[ProblemCollector.PatchPath.Length..])
            : item.AppendField(problem.Field);
        return new UserError(path.ToImmutableArray(), problem.Message, problem.Code);
    }
}
