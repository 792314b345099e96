using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                text.Append(Keyword(operationType.Operation)).Append(": ");
                WriteType(operationType.Type);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteType(type, type.Name);
                break;
            case TypeExtensionNode type:
                text.Append("extend ");
                WriteType(type, type.Name);
                break;
            case MemberDefinitionNode member:
                WriteDescription(member.Description);
                WriteMember(member);
                break;
            case DirectiveDefinitionNode directive:
                WriteDescription(directive.Description);
                text.Append("directive @").Append(directive.Name);
                WriteArgumentDefinitions(directive.Arguments);
                text.Append(directive.Repeatable ? " repeatable on " : " on ");
                WriteJoined(directive.Locations, " | ");
                break;
        }
    }

    private void WriteSchema(
        string keyword,
        ImmutableArray<DirectiveNode> directives,
        ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        text.Append(keyword);
        WriteDirectives(directives);
        WriteBlock(operationTypes, " {", "}");
    }

    /// <summary>A definition, or an extension without its first word.</summary>
    private void WriteType(DefinitionNode type, string name)
    {
        text.Append(Keyword(type)).Append(' ').Append(name);
        if (!type.Interfaces().IsEmpty)
        {
            text.Append(" implements ");
            WriteJoined(type.Interfaces(), " & ");
        }

        WriteDirectives(type.Directives);
        WriteUnionMembers(type.UnionMembers());
        WriteBlock(type.Fields(), " {", "}");
        WriteBlock(type.EnumValues(), " {", "}");
        WriteBlock(type.InputFields(), " {", "}");
    }

    private static string Keyword(DefinitionNode type) => type switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "type",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "input",
        _ => throw new ArgumentException($"A {type.GetType()} is no type.", nameof(type)),
    };

    private void WriteUnionMembers(ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
        {
            text.Append(" = ");
            WriteJoined(types, " | ");
        }
    }

    private void WriteMember(MemberDefinitionNode member)
    {
        text.Append(member.Name);
        switch (member)
        {
            case FieldDefinitionNode field:
                WriteArgumentDefinitions(field.Arguments);
                text.Append(": ");
                WriteType(field.Type);
                break;
            case InputValueDefinitionNode input:
                text.Append(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                break;
        }

        WriteDirectives(member.Directives);
    }

    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(static argument => argument.Description is not null))
        {
            WriteBlock(arguments, "(", ")");
        }
        else if (!arguments.IsEmpty)
        {
            text.Append('(');
            WriteJoined(arguments, ", ");
            text.Append(')');
        }
    }
}
