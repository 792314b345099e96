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
    /// <summary>The fields that the selection sets together answer for an object of <paramref name="type"/>.</summary>
    public ImmutableArray<FieldPlan> Collect(ObjectType type, ImmutableArray<SelectionSetNode> selectionSets)
    {
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> groups = [];
        HashSet<string> visitedFragments = [];
        foreach (SelectionSetNode selectionSet in selectionSets)
        {
            Group(type, selectionSet, groups, visitedFragments);
        }
        return [.. groups.Values.Select(nodes => Plan(type, nodes.ToImmutable()))];
    }

    private void Group(
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> groups,
        HashSet<string> visitedFragments)
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
            else if (Fragment(type, selection, visitedFragments) is { } inner)
            {
                Group(type, inner, groups, visitedFragments);
            }
        }
    }

    /// <summary>What a fragment selects for an object of <paramref name="type"/>; null when it says nothing (new) about it.</summary>
    private SelectionSetNode? Fragment(ObjectType type, SelectionNode selection, HashSet<string> visitedFragments)
    {
        if (selection is InlineFragmentNode inline)
        {
            return inline.TypeCondition is null || Applies(inline.TypeCondition, type) ? inline.SelectionSet : null;
        }
        string name = ((FragmentSpreadNode)selection).Name;
        if (!visitedFragments.Add(name))
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

    private FieldPlan Plan(ObjectType type, ImmutableArray<FieldNode> nodes)
    {
        FieldDefinition definition = MetaFields.Find(document.Schema, type, nodes[0].Name)!;
        NamedType named = definition.Type.Named;
        SelectionPlan? selection = named.IsComposite
            ? new(this, named, [.. nodes.Select(node => node.SelectionSet!)])
            : null;
        return new(document, type, definition, nodes, selection);
    }
}
