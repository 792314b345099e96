using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// Which types the schema gives to the place where a walk over a document stands. A null says that the document is wrong
/// there or above; the rule whose business that is reports it, all others keep quiet.
/// </summary>
internal sealed class TypeInfo(Schema schema)
{
    private readonly Stack<NamedType?> parents = new();
    private readonly Stack<GraphQLType?> outputs = new();
    private readonly Stack<FieldDefinition?> fields = new();
    private readonly Stack<InputPosition> inputs = new();
    private DirectiveDefinition? directive;
    private bool inDirective;

    /// <summary>The composite type whose fields are selected here.</summary>
    public NamedType? Parent => Top(parents);

    /// <summary>The type of the field or fragment.</summary>
    public GraphQLType? Output => Top(outputs);

    public FieldDefinition? Field => Top(fields);

    /// <summary>The type that a value is expected to have here.</summary>
    public GraphQLType? Input => Top(inputs).Type;

    /// <summary>Whether the argument or input field here has a default, which a variable without a value leaves to it.</summary>
    public bool InputHasDefault => Top(inputs).HasDefault;

    /// <summary>The input object whose field stands here; null elsewhere.</summary>
    public InputObjectType? InputObject => Top(inputs).InputObject;

    /// <summary>The type around the one expected here.</summary>
    public GraphQLType? ParentInput => inputs.Count > 1 ? inputs.ElementAt(1).Type : null;

    public void Enter(SyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode: parents.Push(Output?.Named is { IsComposite: true } named ? named : null); break;
            case FieldNode field: EnterField(field); break;
            case OperationDefinitionNode operation: outputs.Push(schema.GetRootType(operation.Operation)); break;
            case InlineFragmentNode inline: outputs.Push(Condition(inline.TypeCondition) ?? Unconditional(inline)); break;
            case FragmentDefinitionNode fragment: outputs.Push(Condition(fragment.TypeCondition)); break;
            case VariableDefinitionNode variable: Push(InputTypeOrNull(schema.FindType(variable.Type)), false); break;
            case DirectiveNode directive: EnterDirective(directive); break;
            case ArgumentNode argument: EnterArgument(argument); break;
            case ListValueNode: Push(Input?.Nullable is ListType list ? list.ItemType : Input?.Nullable, false); break;
            case ObjectFieldNode field: EnterObjectField(field); break;
        }
    }

    public void Leave(SyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode: parents.Pop(); break;
            case FieldNode: fields.Pop(); outputs.Pop(); break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode: outputs.Pop(); break;
            case DirectiveNode: inDirective = false; break;
            case VariableDefinitionNode or ArgumentNode or ListValueNode or ObjectFieldNode: inputs.Pop(); break;
        }
    }

    private void EnterField(FieldNode node)
    {
        FieldDefinition? definition = Parent is { } parent ? MetaFields.Find(schema, parent, node.Name) : null;
        fields.Push(definition);
        outputs.Push(definition?.Type);
    }

    private void EnterDirective(DirectiveNode node)
    {
        directive = schema.Directives.Find(node.Name);
        inDirective = true;
    }

    private void EnterArgument(ArgumentNode node)
    {
        DefinitionList<InputValueDefinition>? arguments = inDirective ? directive?.Arguments : Field?.Arguments;
        InputValueDefinition? definition = arguments?.Find(node.Name);
        Push(definition?.Type, definition?.HasDefault ?? false);
    }

    private void EnterObjectField(ObjectFieldNode node)
    {
        InputObjectType? type = Input?.Named as InputObjectType;
        InputValueDefinition? definition = type?.Fields.Find(node.Name);
        inputs.Push(new(definition?.Type, definition?.HasDefault ?? false, type));
    }

    private NamedType? Condition(NamedTypeNode? condition) =>
        condition is null ? null : schema.Types.Find(condition.Name);

    /// <summary>A fragment without a condition stands on the type around it; one whose condition is unknown, on none.</summary>
    private NamedType? Unconditional(InlineFragmentNode node) => node.TypeCondition is null ? Output?.Named : null;

    private void Push(GraphQLType? type, bool hasDefault) => inputs.Push(new(type, hasDefault, null));

    private static GraphQLType? InputTypeOrNull(GraphQLType? type) => type is { IsInput: true } ? type : null;

    private static T? Top<T>(Stack<T> stack) => stack.TryPeek(out T? top) ? top : default;

    private readonly record struct InputPosition(GraphQLType? Type, bool HasDefault, InputObjectType? InputObject);
}
