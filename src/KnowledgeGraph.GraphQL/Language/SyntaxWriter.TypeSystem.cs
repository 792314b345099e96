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
                _text.Append(Keyword(operationType.Operation)).Append(": ");
                WriteType(operationType.Type);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteTypeDefinition(type);
                break;
            case TypeExtensionNode type:
                _text.Append("extend ");
                WriteTypeExtension(type);
                break;
            case MemberDefinitionNode member:
                WriteDescription(member.Description);
                WriteMember(member);
                break;
            case DirectiveDefinitionNode directive:
                WriteDescription(directive.Description);
                _text.Append("directive @").Append(directive.Name);
                WriteArgumentDefinitions(directive.Arguments);
                _text.Append(directive.Repeatable ? " repeatable on " : " on ");
                WriteJoined(directive.Locations, " | ");
                break;
        }
    }

    private void WriteSchema(
        string keyword,
        ImmutableArray<DirectiveNode> directives,
        ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        _text.Append(keyword);
        WriteDirectives(directives);
        WriteBlock(operationTypes, " {", "}");
    }

    private void WriteTypeDefinition(TypeDefinitionNode type)
    {
        switch (type)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar", type.Name, [], type.Directives);
                break;
            case ObjectTypeDefinitionNode node:
                WriteHead("type", node.Name, node.Interfaces, node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
            case InterfaceTypeDefinitionNode node:
                WriteHead("interface", node.Name, node.Interfaces, node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
            case UnionTypeDefinitionNode node:
                WriteHead("union", node.Name, [], node.Directives);
                WriteUnionMembers(node.Types);
                break;
            case EnumTypeDefinitionNode node:
                WriteHead("enum", node.Name, [], node.Directives);
                WriteBlock(node.Values, " {", "}");
                break;
            case InputObjectTypeDefinitionNode node:
                WriteHead("input", node.Name, [], node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
        }
    }

    private void WriteTypeExtension(TypeExtensionNode type)
    {
        switch (type)
        {
            case ScalarTypeExtensionNode:
                WriteHead("scalar", type.Name, [], type.Directives);
                break;
            case ObjectTypeExtensionNode node:
                WriteHead("type", node.Name, node.Interfaces, node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
            case InterfaceTypeExtensionNode node:
                WriteHead("interface", node.Name, node.Interfaces, node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
            case UnionTypeExtensionNode node:
                WriteHead("union", node.Name, [], node.Directives);
                WriteUnionMembers(node.Types);
                break;
            case EnumTypeExtensionNode node:
                WriteHead("enum", node.Name, [], node.Directives);
                WriteBlock(node.Values, " {", "}");
                break;
            case InputObjectTypeExtensionNode node:
                WriteHead("input", node.Name, [], node.Directives);
                WriteBlock(node.Fields, " {", "}");
                break;
        }
    }

    private void WriteHead(
        string keyword,
        string name,
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives)
    {
        _text.Append(keyword).Append(' ').Append(name);
        if (!interfaces.IsEmpty)
        {
            _text.Append(" implements ");
            WriteJoined(interfaces, " & ");
        }

        WriteDirectives(directives);
    }

    private void WriteUnionMembers(ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
        {
            _text.Append(" = ");
            WriteJoined(types, " | ");
        }
    }

    private void WriteMember(MemberDefinitionNode member)
    {
        _text.Append(member.Name);
        switch (member)
        {
            case FieldDefinitionNode field:
                WriteArgumentDefinitions(field.Arguments);
                _text.Append(": ");
                WriteType(field.Type);
                break;
            case InputValueDefinitionNode input:
                _text.Append(": ");
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
            _text.Append('(');
            WriteJoined(arguments, ", ");
            _text.Append(')');
        }
    }
}
