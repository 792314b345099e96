using KnowledgeGraph.Questions.Tests;

[assembly: AssemblyFixture(typeof(EmbeddedSeed))]
[assembly: AssemblyFixture(typeof(EmbeddedFilms))]
