using System.Text;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>Takes the parameters of a request: of a GET from its address, of a POST from its form.</summary>
internal sealed class ReconciliationParameters(IReadOnlyDictionary<string, StringValues> values)
{
    public const string Queries = "queries";
    public const string Extend = "extend";
    public const string Callback = "callback";

    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The parameter; null when it isn't given or empty.</summary>
    /// <exception cref="ReconciliationException">It is given more than once.</exception>
    public string? this[string name] => values.TryGetValue(name, out var given) && given.Count > 0
        ? given is [var only] ? (string.IsNullOrEmpty(only) ? null : only) : throw new ReconciliationException($"“{name}” is given more than once.")
        : null;

    /// <exception cref="ReconciliationException">The body isn't a form, or too long; or JSONP is asked for.</exception>
    public static async ValueTask<ReconciliationParameters> ReadAsync(HttpContext http, ServerSettings settings)
    {
        var parameters = new ReconciliationParameters(
            HttpMethods.IsPost(http.Request.Method) ? await ReadFormAsync(http, settings) : QueryHelpers.ParseQuery(http.Request.QueryString.Value));
        return parameters[Callback] is null
            ? parameters
            : throw new ReconciliationException("JSONP isn't served, since it would run in the page that asks; ask without “callback”, by CORS.");
    }

    /// <summary>A whole number, or the default when it isn't given.</summary>
    /// <exception cref="ReconciliationException">It is none of the range.</exception>
    public int Number(string name, int otherwise, int least, int most) => this[name] is not { } text
        ? otherwise
        : int.TryParse(text, out var number) && number >= least && number <= most
            ? number
            : throw new ReconciliationException($"“{name}” has to be a whole number from {least} to {most}.");

    private static async ValueTask<Dictionary<string, StringValues>> ReadFormAsync(HttpContext http, ServerSettings settings)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ReconciliationException($"Send the request as {Form} in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = await RequestBody.ReadAsync(http.Request, settings.MaxBodyBytes, http.RequestAborted)
            ?? throw new ReconciliationException(
                $"The body is longer than {settings.MaxBodyBytes} bytes, which is the most that this server takes.",
                StatusCodes.Status413PayloadTooLarge);
        return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Bytes.Span));
    }
}
