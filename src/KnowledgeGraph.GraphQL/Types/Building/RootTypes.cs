using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Which types operations start from (§3.3.1 of the specification).</summary>
internal sealed class RootTypes
{
    private readonly Dictionary<OperationKind, (NamedType Type, NamedTypeNode? Syntax)> types = [];

    public RootTypes(SchemaDocument document, DefinitionList<NamedType> types)
    {
        foreach (var node in document.OperationTypes)
        {
            if (types.TryGet(node.Type.Name, out var type))
            {
                this.types.TryAdd(node.Operation, (type, node.Type));
            }
        }

        if (document.Definition is null)
        {
            AddDefaults(types);
        }
    }

    public IEnumerable<(OperationKind Operation, NamedType Type, NamedTypeNode? Syntax)> All =>
        types.Select(static entry => (entry.Key, entry.Value.Type, entry.Value.Syntax));

    public ObjectType? Find(OperationKind operation) =>
        types.TryGetValue(operation, out var root) ? root.Type as ObjectType : null;

    public bool Has(OperationKind operation) => types.ContainsKey(operation);

    /// <summary>A document without a schema definition means the types with the usual names.</summary>
    private void AddDefaults(DefinitionList<NamedType> types)
    {
        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            if (types.TryGet(operation.ToString(), out var type))
            {
                this.types.TryAdd(operation, (type, null));
            }
        }
    }
}
