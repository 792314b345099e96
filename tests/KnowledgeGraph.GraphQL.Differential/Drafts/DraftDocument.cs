namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>A document that can be changed.</summary>
internal sealed class DraftDocument
{
    public List<DraftOperation> Operations { get; } = [];

    public List<DraftFragment> Fragments { get; } = [];

    /// <summary>Definitions as text, for what no operation may hold.</summary>
    public List<string> Others { get; } = [];

    public IEnumerable<DraftDefinition> Definitions => [.. Operations, .. Fragments];

    public IEnumerable<DraftField> Fields => Selections.OfType<DraftField>();

    public IEnumerable<DraftSelection> Selections => Definitions.SelectMany(definition => definition.AllSelections());

    /// <summary>The lists of directives of all places that can have some.</summary>
    public IEnumerable<List<DraftDirective>> DirectiveLists =>
        Definitions.Select(definition => definition.Directives)
            .Concat(Selections.Select(selection => selection.Directives))
            .Concat(Variables.Select(variable => variable.Directives));

    public IEnumerable<DraftVariable> Variables => Operations.SelectMany(operation => operation.Variables);

    /// <summary>The lists of arguments of all fields and directives.</summary>
    public IEnumerable<List<DraftArgument>> ArgumentLists =>
        Fields.Select(selected => selected.Arguments)
            .Concat(DirectiveLists.SelectMany(list => list).Select(directive => directive.Arguments));

    /// <summary>All values of arguments, with those inside them.</summary>
    public IEnumerable<DraftValue> Values =>
        ArgumentLists.SelectMany(list => list).SelectMany(argument => argument.Value.All());

    /// <summary>All lists of selections.</summary>
    public IEnumerable<List<DraftSelection>> SelectionLists =>
        Definitions.Select(definition => definition.Selections)
            .Concat(Selections.Select(selection => selection.Selections).OfType<List<DraftSelection>>());
}
