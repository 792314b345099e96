using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// CollectFields and CollectSubfields (specification, sections 6.3.2 and 6.4.3) for one document and one choice of the
/// variables that <c>@skip</c> and <c>@include</c> read.
/// </summary>
internal sealed class FieldCollector(OperationDocument document, InclusionChoice inclusion)
{
    /// <summary>The groups of one place each, which is nearly all of them, for every type that the field stands on.</summary>
    private readonly ConcurrentDictionary<FieldNode, FieldGroup> groups = new(concurrencyLevel: 1, capacity: 16);

    /// <summary>The fields that the selection sets together answer for an object of <paramref name="type"/>.</summary>
    public ImmutableArray<FieldPlan> Collect(ObjectType type, ImmutableArray<SelectionSetNode> selectionSets)
    {
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> groups = [];
        HashSet<string>? visitedFragments = null;
        foreach (SelectionSetNode selectionSet in selectionSets)
        {
            Group(type, selectionSet, groups, ref visitedFragments);
        }
        ImmutableArray<FieldPlan>.Builder plans = ImmutableArray.CreateBuilder<FieldPlan>(groups.Count);
        foreach (ImmutableArray<FieldNode>.Builder nodes in groups.Values)
        {
            plans.Add(Plan(type, Group(nodes)));
        }
        return plans.MoveToImmutable();
    }

    private void Group(
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> groups,
        ref HashSet<string>? visitedFragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            if (!inclusion.Includes(selection.Directives))
            {
                continue;
            }
            if (selection is FieldNode field)
            {
                if (!groups.TryGetValue(field.ResponseKey, out ImmutableArray<FieldNode>.Builder? nodes))
                {
                    groups.Add(field.ResponseKey, nodes = ImmutableArray.CreateBuilder<FieldNode>(1));
                }
                nodes.Add(field);
            }
            else if (Fragment(type, selection, ref visitedFragments) is { } inner)
            {
                Group(type, inner, groups, ref visitedFragments);
            }
        }
    }

    /// <summary>What a fragment selects for an object of <paramref name="type"/>; null when it says nothing (new) about it.</summary>
    private SelectionSetNode? Fragment(ObjectType type, SelectionNode selection, ref HashSet<string>? visitedFragments)
    {
        if (selection is InlineFragmentNode inline)
        {
            return inline.TypeCondition is null || Applies(inline.TypeCondition, type) ? inline.SelectionSet : null;
        }
        string name = ((FragmentSpreadNode)selection).Name;
        if (!(visitedFragments ??= []).Add(name))
        {
            return null;
        }
        FragmentDefinitionNode fragment = document.Fragments[name];
        return Applies(fragment.TypeCondition, type) ? fragment.SelectionSet : null;
    }

    /// <summary>DoesFragmentTypeApply (specification, section 6.3.2).</summary>
    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        condition.Name == type.Name ||
        (document.Schema.Types.Find(condition.Name) is { } named && document.Schema.IsMember(named, type));

    private FieldGroup Group(ImmutableArray<FieldNode>.Builder nodes)
    {
        if (nodes.Count > 1)
        {
            return new(this, document.Syntax, nodes.ToImmutable());
        }
        return groups.TryGetValue(nodes[0], out FieldGroup? group)
            ? group
            : groups.GetOrAdd(nodes[0], new FieldGroup(this, document.Syntax, [nodes[0]]));
    }

    private FieldPlan Plan(ObjectType type, FieldGroup group)
    {
        FieldDefinition definition = MetaFields.Find(document.Schema, type, group.Nodes[0].Name)!;
        NamedType named = definition.Type.Named;
        return new(document, type, definition, group, named.IsComposite ? group.SelectionOn(named) : null);
    }
}
