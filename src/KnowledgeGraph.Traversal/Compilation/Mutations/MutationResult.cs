using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>A mutation's payload, written straight into the response.</summary>
/// <param name="answers">One for each <see cref="WrittenField"/>, in their order.</param>
internal sealed class MutationResult(PayloadPlan payload, MutationOutcome outcome, ImmutableArray<IAnswer> answers) : IFieldResult
{
    public void Write(ResponseWriter writer)
    {
        var start = writer.Mark();
        var next = 0;
        writer.BeginObject();
        foreach (var field in payload.Fields)
        {
            writer.Key(field.Key.Utf8.Span);
            if (field is WrittenField written)
            {
                var value = writer.Position;
                AnswerWriter.Write(answers[next++], writer, written.Answer, TraversalTime.Now);
                if (written.Answer.Nullability.IsNonNull && writer.WrittenSpan[value..].SequenceEqual("null"u8))
                {
                    // Its error is reported; the null goes on to the payload, which may be null.
                    writer.Rewind(start);
                    writer.Null();
                    return;
                }
            }
            else
            {
                WritePlain(writer, field);
            }
        }

        writer.EndObject();
    }

    public void Dispose()
    {
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    private void WritePlain(ResponseWriter writer, PayloadField field)
    {
        switch (field)
        {
            case RevisionField:
                writer.Number(outcome.Revision);
                break;
            case CountField count:
                writer.Number(CountOf(count.Part));
                break;
            case UserErrorsField errors:
                WriteErrors(writer, errors);
                break;
            default:
                writer.String(payload.TypeName);
                break;
        }
    }

    private int CountOf(PayloadPart part) => part switch
    {
        PayloadPart.NodesRecorded => outcome.Result?.NodesRecorded ?? 0,
        PayloadPart.ClaimsRecorded => outcome.Result?.ClaimsRecorded ?? 0,
        PayloadPart.ClaimsRetracted => outcome.Result?.ClaimsRetracted ?? 0,
        _ => outcome.Result?.EvidenceRecorded ?? 0,
    };

    private void WriteErrors(ResponseWriter writer, UserErrorsField field)
    {
        writer.BeginArray();
        foreach (var error in outcome.Errors)
        {
            writer.BeginObject();
            foreach (var (key, part) in field.Parts)
            {
                writer.Key(key.Utf8.Span);
                Write(writer, error, part);
            }

            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void Write(ResponseWriter writer, UserError error, UserErrorPart? part)
    {
        switch (part)
        {
            case UserErrorPart.Field:
                writer.BeginArray();
                foreach (var step in error.Field)
                {
                    writer.String(step);
                }

                writer.EndArray();
                break;
            case UserErrorPart.Message:
                writer.String(error.Message);
                break;
            case UserErrorPart.Code:
                writer.String(error.Code);
                break;
            default:
                writer.String(Payloads.UserError);
                break;
        }
    }
}
