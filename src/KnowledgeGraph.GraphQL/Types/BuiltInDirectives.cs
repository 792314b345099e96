using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The directives that every service has (§3.13.1–3.13.5 of the specification).</summary>
public static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    private static readonly ImmutableArray<DirectiveLocation> Selections =
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment];

    public static DirectiveDefinition Include { get; } = new("include")
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Arguments = Condition("Included when true."),
        Locations = Selections,
    };

    public static DirectiveDefinition Skip { get; } = new("skip")
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Arguments = Condition("Skipped when true."),
        Locations = Selections,
    };

    public static DirectiveDefinition Deprecated { get; } = new("deprecated")
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
        Arguments = new(
        [
            new("reason", BuiltInScalars.String.NonNull)
            {
                Description = "Explains why this element was deprecated, usually also including a suggestion for how "
                    + "to access supported similar data. Formatted using the Markdown syntax, as specified by "
                    + "[CommonMark](https://commonmark.org/).",
                DefaultValue = new StringValueNode { Value = DefaultDeprecationReason },
            },
        ]),
        Locations =
        [
            DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue,
        ],
    };

    public static DirectiveDefinition SpecifiedBy { get; } = new("specifiedBy")
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
        Arguments = new(
        [
            new("url", BuiltInScalars.String.NonNull)
            {
                Description = "The URL that specifies the behavior of this scalar.",
            },
        ]),
        Locations = [DirectiveLocation.Scalar],
    };

    public static DirectiveDefinition OneOf { get; } = new("oneOf")
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        Locations = [DirectiveLocation.InputObject],
    };

    internal static ImmutableArray<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static DefinitionList<InputValueDefinition> Condition(string description) =>
        new([new("if", BuiltInScalars.Boolean.NonNull) { Description = description }]);
}
