using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>IsValidImplementation (§3.6.1 of the specification).</summary>
internal static class InterfaceFieldsAreProvided
{
    public static void Check(SchemaErrorList errors, ImplementingType type, InterfaceType face)
    {
        foreach (var expected in face.Fields)
        {
            if (!type.Fields.TryGet(expected.Name, out var field))
            {
                errors.Report(
                    $"Interface field {face}.{expected} expected but {type} does not provide it.",
                    type.Syntax.Prepend<SyntaxNode?>(expected.Syntax));
                continue;
            }

            if (!Subtyping.IsSubType(field.Type, expected.Type))
            {
                errors.Report(
                    $"Interface field {face}.{expected} expects type {expected.Type} "
                    + $"but {type}.{field} is type {field.Type}.",
                    expected.Syntax?.Type,
                    field.Syntax?.Type);
            }

            CheckArguments(errors, (face, expected), (type, field));
            if (field.IsDeprecated && !expected.IsDeprecated)
            {
                errors.Report(
                    $"Interface field {face}.{expected} is not deprecated, so implementation field {type}.{field} "
                    + "must not be deprecated.",
                    field.Directives.Directive("deprecated"),
                    field.Syntax?.Type);
            }
        }
    }

    private static void CheckArguments(
        SchemaErrorList errors,
        (InterfaceType Type, FieldDefinition Field) face,
        (ImplementingType Type, FieldDefinition Field) own)
    {
        var faceName = $"{face.Type}.{face.Field}";
        var ownName = $"{own.Type}.{own.Field}";
        foreach (var expected in face.Field.Arguments)
        {
            if (!own.Field.Arguments.TryGet(expected.Name, out var argument))
            {
                errors.Report(
                    $"Interface field argument {faceName}({expected}:) expected but {ownName} does not provide it.",
                    expected.Syntax,
                    own.Field.Syntax);
            }
            else if (argument.Type != expected.Type)
            {
                errors.Report(
                    $"Interface field argument {faceName}({expected}:) expects type {expected.Type} "
                    + $"but {ownName}({argument}:) is type {argument.Type}.",
                    expected.Syntax?.Type,
                    argument.Syntax?.Type);
            }
        }

        foreach (var argument in own.Field.Arguments)
        {
            if (argument.IsRequired && !face.Field.Arguments.Contains(argument.Name))
            {
                errors.Report(
                    $"Argument \"{ownName}({argument}:)\" must not be required type \"{argument.Type}\" "
                    + $"if not provided by the Interface field \"{faceName}\".",
                    argument.Syntax,
                    face.Field.Syntax);
            }
        }
    }
}
