using System.Text.Json.Nodes;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// What every <see cref="IGraphStore"/> answers. The tests share one store that holds <see cref="FilmGraph.All"/>, ask it in
/// GraphQL and compare the whole response.
/// </summary>
public abstract partial class GraphStoreContract(FilmStoreFixture films)
{
    private Task AnswersAsync(string query, string data) => films.AnswersAsync(query, data);

    private Task RefusesAsync(string query, string error) => films.RefusesAsync(query, error);

    private Task<JsonArray> ErrorsAsync(string query) => films.ErrorsAsync(query);

    private Task<JsonNode> DataAsync(string query) => films.DataAsync(query);
}
