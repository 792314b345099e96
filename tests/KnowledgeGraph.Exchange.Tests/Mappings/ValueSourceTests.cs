using KnowledgeGraph.Exchange.Tests.Loading;

namespace KnowledgeGraph.Exchange.Tests.Mappings;

/// <summary>What values become.</summary>
public sealed class ValueSourceTests
{
    [Theory]
    [InlineData("\"{a}-{b}\"", "x-Y z")]
    [InlineData("\"{a:upper} {b:lower}\"", "X y z")]
    [InlineData("\"{empty}-{b}\"", null)]
    [InlineData("{ first: [\"{empty}\", \"{b}\", \"{a}\"] }", "Y z")]
    [InlineData("{ value: \"{a}\", map: { x: mapped } }", "mapped")]
    [InlineData("{ value: \"{a}\", map: { x: \"\" } }", null)]
    [InlineData("{ value: \"{empty}\", map: { x: mapped } }", null)]
    [InlineData("{ value: \"{list}\", split: \"|\" }", "one")]
    [InlineData("{ value: \"{list}\", split: \"|\", except: [one, \"{a}\"] }", "two")]
    [InlineData("{ value: \"{long}\", shorten: 20 }", "A text of many…")]
    [InlineData("{ value: \"{long}\", shorten: 22 }", "A text of many words…")]
    [InlineData("{ value: \"{long}\", shorten: 200 }", "A text of many words, too long")]
    [InlineData("{ value: \"{dirty}\", clean: true }", "dirty")]
    [InlineData("{ first: [\"{empty}\", { value: \"{long}\", shorten: 10 }] }", "A text of…")]
    public async Task A_value(string source, string? summary)
    {
        await using var tables = new TrialTables(mapping: $$"""
            bundle: trial
            title: A trial
            tables:
              - file: values.csv
                nodes:
                  Topic:
                    - key: topic/one
                      name: One
                      summary: {{source}}

            """);
        tables.Write("values.csv", "a,b,empty,list,long,dirty\nx,Y z, ,one| two |,\"A text of many words, too long\",\" dir\u0008ty\"\n");
        await tables.LoadedAsync();
        Assert.Equal(
            $"{{'topic':{{'summary':{(summary is null ? "null" : $"'{summary}'")}}}}}", await tables.AskAsync("{ topic(key: \"topic/one\") { summary } }"));
    }

    [Theory]
    [InlineData("{ value: \"{list}\", split: \"|\" }", "'one','two'")]
    [InlineData("[\"{a}\", \"{empty}\", \"{a}\", constant]", "'x','constant'")]
    [InlineData("\"{b}\"", "'Y z'")]
    public async Task A_list(string source, string tags)
    {
        await using var tables = new TrialTables(mapping: $$"""
            bundle: trial
            title: A trial
            tables:
              - file: values.csv
                delimiter: ";"
                nodes:
                  Topic:
                    - key: topic/one
                      name: One
                      tags: {{source}}

            """);
        tables.Write("values.csv", "\uFEFFa;b;empty;list\nx;Y z;;one| two |\n");
        await tables.LoadedAsync();
        Assert.Equal($"{{'topic':{{'tags':[{tags}]}}}}", await tables.AskAsync("{ topic(key: \"topic/one\") { tags } }"));
    }
}
