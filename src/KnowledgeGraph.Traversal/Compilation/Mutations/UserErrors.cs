using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Something in a mutation's input that keeps it from being written.</summary>
/// <param name="Field">The path into the arguments.</param>
internal sealed record UserError(ImmutableArray<string> Field, string Message, string Code);

/// <summary>Collects what is wrong with a mutation's input, so that a client hears of all of it at once.</summary>
internal sealed class UserErrors
{
    private readonly ImmutableArray<UserError>.Builder errors = ImmutableArray.CreateBuilder<UserError>();

    public int Count => errors.Count;

    public void Add(InputPath path, string code, string message) => errors.Add(new UserError(path.ToImmutableArray(), message, code));

    /// <param name="record">Where the record stands whose problems they are.</param>
    public void Add(InputPath record, ImmutableArray<RecordProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(record.AppendField(problem.Path), problem.Code, problem.Message);
        }
    }

    public ImmutableArray<UserError> ToImmutable() => errors.ToImmutable();
}
