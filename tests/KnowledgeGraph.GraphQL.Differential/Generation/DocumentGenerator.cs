using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes valid documents for a schema: operations with variables, fragments, directives and values of every kind.</summary>
internal sealed class DocumentGenerator
{
    private readonly Random _random;
    private readonly Schema _schema;
    private readonly DraftDocument _document = new();

    private DocumentGenerator(Schema schema, Random random)
    {
        _schema = schema;
        _random = random;
    }

    public static DraftDocument Generate(Schema schema, Random random)
    {
        DocumentGenerator generator = new(schema, random);
        int operations = random.OneIn(5) ? random.Next(2, 4) : 1;
        for (int i = 0; i < operations; i++)
        {
            generator.AddOperation(operations == 1 && random.OneIn(3) ? null : $"Operation{i}");
        }
        return generator._document;
    }

    private void AddOperation(string? name)
    {
        OperationKind kind = _random.Next(8) switch
        {
            0 when _schema.MutationType is not null => OperationKind.Mutation,
            1 when _schema.SubscriptionType is not null => OperationKind.Subscription,
            _ => OperationKind.Query,
        };
        DraftOperation operation = new(kind, _schema.GetRootType(kind)!, name);
        SelectionGenerator selections = new(_schema, _random, _document, operation);
        operation.Selections.AddRange(selections.Root());
        selections.Decorate(operation);
        if (_random.OneIn(12))
        {
            operation.Description = "\"What it asks.\"";
        }
        _document.Operations.Add(operation);
    }
}
