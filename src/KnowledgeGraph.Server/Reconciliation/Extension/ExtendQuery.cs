using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Server.Reconciliation.Extension;

/// <summary>Which properties of which entities are asked for (§ Data Extension Query Requests).</summary>
/// <param name="Ids">As they were given: ids or keys.</param>
internal sealed record ExtendQuery(ImmutableArray<string> Ids, ImmutableArray<ExtendColumn> Columns)
{
    private const int MaxIds = 100;
    private const int MaxColumns = 20;

    /// <exception cref="ReconciliationException">It can't be read; the first thing that is wrong.</exception>
    public static ExtendQuery Read(string text, ServiceTypes types)
    {
        using var json = ServiceJson.Parse(ReconciliationParameters.Extend, text);
        var (ids, columns) = (default(ImmutableArray<string>), default(ImmutableArray<ExtendColumn>));
        foreach (var (name, value) in ServiceJson.Members(json.RootElement, "The query"))
        {
            switch (name)
            {
                case "ids":
                    ids = [.. ServiceJson.Elements(value, "“ids”").Select(id => ServiceJson.Text(id, "Each of “ids”")).Distinct(StringComparer.Ordinal)];
                    break;
                case "properties":
                    columns = [.. ServiceJson.Elements(value, "“properties”").Select(column => ExtendColumn.Read(column, types)).DistinctBy(column => column.Id)];
                    break;
            }
        }

        if (ids.IsDefault || columns.IsDefault)
        {
            throw new ReconciliationException("A data extension query has “ids” and “properties”, which are arrays.");
        }

        Check(ids.Length, MaxIds, "ids");
        Check(columns.Length, MaxColumns, "properties");
        return new ExtendQuery(ids, columns);
    }

    private static void Check(int count, int most, string what)
    {
        if (count > most)
        {
            throw new ReconciliationException(
                $"The query has {count} {what}; this service takes at most {most} at once: send several queries.",
                StatusCodes.Status413PayloadTooLarge);
        }
    }
}

/// <summary>A property that is asked for.</summary>
/// <param name="Limit">The most values of a cell.</param>
internal sealed record ExtendColumn(string Id, int Limit)
{
    private const int MostValues = 100;

    public static ExtendColumn Read(JsonElement json, ServiceTypes types)
    {
        string? id = null;
        var limit = MostValues;
        foreach (var (name, value) in ServiceJson.Members(json, "Each of “properties”"))
        {
            id = name == "id" ? ServiceJson.Text(value, "“id” of a property") : id;
            limit = name == "settings" ? ReadLimit(value) : limit;
        }

        if (id is null)
        {
            throw new ReconciliationException("Each of “properties” has to have an “id”.");
        }

        return types.All.Any(type => ServiceProperty.Find(type, id) is not null)
            ? new ExtendColumn(id, limit)
            : throw new ReconciliationException($"“{Shown.Of(id)}” is no property of any type; /reconcile/suggest/property lists them.");
    }

    /// <summary>The one setting that the manifest offers; clients send numbers as texts, too.</summary>
    private static int ReadLimit(JsonElement settings)
    {
        var limit = 0;
        foreach (var (name, value) in ServiceJson.Members(settings, "“settings” of a property"))
        {
            if (name == "limit" && (!int.TryParse(value.ValueKind == JsonValueKind.String ? ServiceJson.Text(value, "“limit”") : value.GetRawText(), out limit) || limit < 0))
            {
                throw new ReconciliationException("“limit” in the settings of a property has to be a whole number from 0.");
            }
        }

        return limit is 0 or > MostValues ? MostValues : limit;
    }

    /// <summary>The name of the property, and of what its values are where they are entities of one type.</summary>
    public void WriteMeta(Utf8JsonWriter json, ServiceTypes types)
    {
        var property = types.All.Select(type => ServiceProperty.Find(type, Id)).OfType<ServiceProperty>().First();
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("name", property.Name);
        if (property.Relation?.Other is { } other)
        {
            json.WriteStartObject("type");
            json.WriteString("id", other.Name);
            json.WriteString("name", other.Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
