using KnowledgeGraph.Questions.Tests.Films;

namespace KnowledgeGraph.Questions.Tests;

public sealed class EmbeddedFilmsTests(EmbeddedFilms films) : FilmsContract(films);
