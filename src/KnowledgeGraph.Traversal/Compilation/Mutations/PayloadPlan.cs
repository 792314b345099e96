using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals;

/// <summary>What to answer of a mutation, in the order of the response.</summary>
internal sealed record PayloadPlan(string TypeName, ImmutableArray<PayloadField> Fields);

/// <summary>A field of a mutation's payload.</summary>
internal abstract record PayloadField(SlotKey Key);

internal sealed record TypeNameField(SlotKey Key) : PayloadField(Key);

internal sealed record RevisionField(SlotKey Key) : PayloadField(Key);

internal sealed record CountField(SlotKey Key, PayloadPart Part) : PayloadField(Key);

internal sealed record UserErrorsField(SlotKey Key, ImmutableArray<(SlotKey Key, UserErrorPart? Part)> Parts) : PayloadField(Key);

/// <summary>What was written, by a traversal of its own.</summary>
/// <param name="Answer">The field as the answer's root.</param>
internal sealed record WrittenField(SlotKey Key, AnswerField Answer, bool IsList, ItemShape Shape) : PayloadField(Key);

/// <summary>Compiles the selection on a mutation's payload.</summary>
internal sealed class PayloadCompiler(PublicSchema schema, ShapeCompiler shapes)
{
    public PayloadPlan Compile(FieldPlan mutation)
    {
        var type = (ObjectType)mutation.Selection!.Type;
        return new PayloadPlan(type.Name, [.. mutation.Selection.For(type).Select(field => Compile(field, mutation))]);
    }

    private PayloadField Compile(FieldPlan field, FieldPlan mutation)
    {
        var key = SlotKeys.Of(field);
        if (SlotKeys.IsTypeName(field))
        {
            return new TypeNameField(key);
        }

        var binding = (PayloadPartBinding)schema.Bindings.Field(field.ParentType.Name, field.Definition.Name);
        return binding.Part switch
        {
            PayloadPart.Revision => new RevisionField(key),
            PayloadPart.NodesRecorded or PayloadPart.ClaimsRecorded or PayloadPart.ClaimsRetracted or PayloadPart.EvidenceRecorded =>
                new CountField(key, binding.Part),
            PayloadPart.UserErrors => new UserErrorsField(key, UserErrorParts(field.Selection!)),
            _ => new WrittenField(
                key,
                SlotKeys.AnswerFieldOf(field) with { Path = [mutation.ResponseKey] },
                binding.IsList,
                shapes.Item(binding.Item!, field.Selection!)),
        };
    }

    private ImmutableArray<(SlotKey Key, UserErrorPart? Part)> UserErrorParts(SelectionPlan selection) =>
    [
        .. selection.For((ObjectType)selection.Type).Select(field => (
            SlotKeys.Of(field),
            SlotKeys.IsTypeName(field)
                ? (UserErrorPart?)null
                : ((UserErrorPartBinding)schema.Bindings.Field(field.ParentType.Name, field.Definition.Name)).Part)),
    ];
}
