using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What the engine does with an operation that it has not seen: each step, and all of them.</summary>
public class LanguageBenchmarks
{
    private string text = "";
    private DocumentNode document = null!;
    private DocumentValidator validator = null!;
    private OperationPreparer preparer = null!;
    private OperationBinder binder = null!;
    private SeededGraph graph = null!;

    [Params(Operations.Question22, Operations.Nested)]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        graph = SeededGraph.OpenAsync().GetAwaiter().GetResult();
        var schema = graph.Api.Schema;
        text = Operations.Text(Operation);
        document = Parser.Parse(text);
        validator = new DocumentValidator(schema.Schema, SpecifiedRules.All, OperationLimits.Of(SeededGraph.Options));
        preparer = new OperationPreparer(schema.Schema, SeededGraph.Options);
        binder = new OperationBinder(
            schema.Schema,
            new ResolverMap { DefaultQueryCompiler = new TraversalCompiler(schema, graph.Store) },
            SeededGraph.Options);
    }

    [GlobalCleanup]
    public void Cleanup() => graph.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public int Lex()
    {
        var lexer = new Lexer(new SourceText(text));
        var tokens = 0;
        while (lexer.Next().Kind != TokenKind.EndOfFile)
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public DocumentNode Parse() => Parser.Parse(text);

    [Benchmark]
    public ImmutableArray<GraphQLError> Validate() => validator.Validate(document);

    /// <summary>Parse, validate, choose the operation and collect its fields: the aim is 0.3 ms for question 22.</summary>
    [Benchmark]
    public int ParseValidatePlan() =>
        Plan(preparer.Prepare(text, null).PlanFor(VariableValues.Empty).RootFields);

    /// <summary>The same, and the traversal compiled and readied on the store.</summary>
    [Benchmark]
    public long ParseValidatePlanCompile() => binder.Bind(preparer.Prepare(text, null), default).Cost;

    /// <summary>Collects the fields of every type at every depth.</summary>
    private int Plan(ImmutableArray<FieldPlan> fields)
    {
        var count = fields.Length;
        foreach (var field in fields)
        {
            if (field.Selection is { } selection)
            {
                foreach (var type in graph.Api.Schema.Schema.GetPossibleTypes(selection.Type))
                {
                    count += Plan(selection.For(type));
                }
            }
        }

        return count;
    }
}
