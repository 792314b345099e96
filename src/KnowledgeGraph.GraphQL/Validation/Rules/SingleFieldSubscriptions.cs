using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription has one root field, which is not introspection and not conditional (specification, section 5.2.4.1).
/// </summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context)
    : ValidationRule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is null)
        {
            return;
        }
        string subject = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name}\"";
        RootSelection root = new();
        Collect(node.SelectionSet, root);
        if (root.Conditions.Count > 0)
        {
            Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. root.Conditions]);
            return;
        }
        if (root.Fields.Count > 1)
        {
            Report($"{subject} must select only one top level field.", [.. root.Fields.Values.Skip(1).SelectMany(f => f)]);
        }
        foreach (List<FieldNode> fields in root.Fields.Values)
        {
            if (fields[0].Name.StartsWith("__", StringComparison.Ordinal))
            {
                Report($"{subject} must not select an introspection top level field.", [.. fields]);
            }
        }
    }

    private void Collect(SelectionSetNode selectionSet, RootSelection root)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            root.Conditions.AddRange(selection.Directives.Where(directive => directive.Name is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    root.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is not { } condition || Applies(condition):
                    Collect(inline.SelectionSet, root);
                    break;
                case FragmentSpreadNode spread when root.Spread.Add(spread.Name):
                    if (Context.Fragment(spread.Name) is { } fragment && Applies(fragment.TypeCondition))
                    {
                        Collect(fragment.SelectionSet, root);
                    }
                    break;
            }
        }
    }

    /// <summary>DoesFragmentTypeApply: a fragment on something else selects nothing; that it is wrong, another rule says.</summary>
    private bool Applies(NamedTypeNode condition) =>
        Context.Schema.Types.Find(condition.Name) is { } type && Context.Schema.SubscriptionType is { } root &&
        (type == root || Context.Schema.IsMember(type, root));

    private sealed class RootSelection
    {
        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = [];

        public List<DirectiveNode> Conditions { get; } = [];

        public HashSet<string> Spread { get; } = [];

        public void Add(FieldNode field)
        {
            if (!Fields.TryGetValue(field.ResponseKey, out List<FieldNode>? fields))
            {
                Fields.Add(field.ResponseKey, fields = []);
            }
            fields.Add(field);
        }
    }
}
