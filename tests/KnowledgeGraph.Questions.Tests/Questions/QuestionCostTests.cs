using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>What the questions cost, which is known before anything runs.</summary>
public sealed class QuestionCostTests
{
    /// <summary>Far below the 500,000 that one operation may cost: the subgraph ready to draw is the dearest by far.</summary>
    private const long Most = 10_000;

    private static readonly OperationExplainer Explainer =
        new(PublicSchema.Derive(ModelLoader.Load(Checkout.Model, File.ReadAllText(Checkout.Model))));

    public static TheoryData<string> Names => QuestionsContract.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_is_cheap(string name)
    {
        var question = Question.Find(name);
        var fields = Explainer.Explain(question.Operation, variables: question.Variables);

        Assert.NotEmpty(fields);
        Assert.InRange(fields.Sum(field => field.Cost), 1, Most);
        Assert.All(fields, field => Assert.Equal(field.CanonicalText, Explainer.Explain(question.Operation, variables: question.Variables)
            .Single(other => other.ResponseKey == field.ResponseKey).CanonicalText));
    }
}
