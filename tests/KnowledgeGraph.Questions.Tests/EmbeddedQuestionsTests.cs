namespace KnowledgeGraph.Questions.Tests;

public sealed class EmbeddedQuestionsTests(EmbeddedSeed seed) : QuestionsContract(seed);
