using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

public sealed class ResponseWriterTests
{
    private static string Written(Action<ResponseWriter> write, int capacity = 16)
    {
        using ResponseWriter writer = new(capacity);
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    [Fact]
    public void Commas_stand_between_members_and_items_and_nowhere_else()
    {
        string json = Written(w =>
        {
            w.BeginObject();
            w.Key("\"a\":"u8);
            w.BeginArray();
            w.Number(1);
            w.BeginObject();
            w.EndObject();
            w.BeginArray();
            w.EndArray();
            w.Null();
            w.EndArray();
            w.Key("\"b\":"u8);
            w.Boolean(true);
            w.Key("c\"d");
            w.Raw("[1,2]"u8);
            w.EndObject();
        });

        Assert.Equal("""{"a":[1,{},[],null],"b":true,"c\"d":[1,2]}""", json);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("Orbán – Київ 𝄞 /<>&'", "\"Orbán – Київ 𝄞 /<>&'\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\r\t\b\f\u0001\u001f", "\"\\n\\r\\t\\b\\f\\u0001\\u001f\"")]
    public void Strings_are_escaped_only_where_JSON_demands_it(string value, string json) =>
        Assert.Equal(json, Written(w => w.String(value)));

    [Fact]
    public void A_surrogate_without_its_partner_becomes_the_replacement_character() =>
        Assert.Equal("\"lone \ufffd surrogate\"", Written(w => w.String("lone \ud800 surrogate")));

    [Fact]
    public void A_string_longer_than_the_buffer_is_written_whole()
    {
        string value = new string('x', 5000) + "\"" + new string('é', 5000);

        Assert.Equal("\"" + value.Replace("\"", "\\\"") + "\"", Written(w => w.String(value)));
    }

    [Fact]
    public void Every_kind_of_number_is_written_so_that_it_reads_back()
    {
        string json = Written(w =>
        {
            w.BeginArray();
            w.Number(long.MinValue);
            w.Number(0.1);
            w.Number(1e300);
            w.Number(-0.0000012345678901234567);
            w.Number(79228162514264337593543950335m);
            w.Number(1.50m);
            w.EndArray();
        });

        Assert.Equal(
            "[-9223372036854775808,0.1,1E+300,-1.2345678901234567E-06,79228162514264337593543950335,1.50]", json);
    }

    [Fact]
    public void A_name_is_a_string() => Assert.Equal("[\"_Film2\",\"NO\"]", Written(w =>
    {
        w.BeginArray();
        w.Name("_Film2");
        w.Name("NO");
        w.EndArray();
    }));

    [Theory]
    [InlineData("film/alien", "?asOf=2025", "\"film/alien?asOf=2025\"")]
    [InlineData("a\"b\n", "", "\"a\\\"b\\n\"")]
    [InlineData("é\\", "-x", "\"é\\\\-x\"")]
    [InlineData("", "", "\"\"")]
    public void Two_texts_are_one_string(string first, string second, string expected) => Assert.Equal(
        "[1," + expected + "]",
        Written(w =>
        {
            w.BeginArray();
            w.Number(1);
            w.Utf8String(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));
            w.EndArray();
        }));

    [Fact]
    public void Numbers_of_a_list_are_written_as_each_would_be()
    {
        double[] values = [0, -0.0, 0.1, 1.0 / 3, 1e300, double.MaxValue, double.Epsilon, -0.0000012345678901234567, 17];

        string one = Written(w =>
        {
            w.BeginArray();
            foreach (double value in values)
            {
                w.Number(value);
            }
            w.EndArray();
        });
        string all = Written(w =>
        {
            w.BeginArray();
            w.Numbers(values);
            w.EndArray();
        });

        Assert.Equal(one, all);
    }

    [Fact]
    public void A_list_of_numbers_goes_on_where_one_began()
    {
        string json = Written(w =>
        {
            w.BeginArray();
            w.Number(1);
            w.Numbers([2, int.MinValue]);
            w.Numbers([double.NaN, 0.5]);
            w.Number(3);
            w.EndArray();
        });

        Assert.Equal("[1,2,-2147483648,null,0.5,3]", json);
    }

    [Fact]
    public void Infinity_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(w => w.Number(double.PositiveInfinity)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(w => w.Numbers([double.NegativeInfinity])));
    }

    [Fact]
    public void NaN_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(w => w.Number(double.NaN)));

    [Fact]
    public void Rewinding_restores_the_place_and_the_comma()
    {
        string json = Written(w =>
        {
            w.BeginArray();
            w.Number(1);
            ResponseMark mark = w.Mark();
            w.BeginObject();
            w.Key("\"gone\":"u8);
            w.Number(2);
            w.Rewind(mark);
            w.Null();
            w.EndArray();
        });

        Assert.Equal("[1,null]", json);
    }

    [Fact]
    public void Reset_forgets_data_errors_warnings_and_extensions()
    {
        using ResponseWriter writer = new();
        writer.BeginObject();
        writer.AddError(new("No.", ErrorCodes.BadRequest));
        writer.AddWarning(new("MERGED", "That id was merged."));
        writer.SetExtension("x", w => w.Null());

        writer.Reset();
        writer.BeginObject();
        writer.WriteNotes();
        writer.EndObject();

        Assert.Equal("{}", Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void Notes_are_written_in_the_form_of_the_specification()
    {
        string json = Written(w =>
        {
            w.BeginObject();
            w.AddError(new GraphQLError("No \"a\".", "NOPE")
            {
                Locations = [new(2, 7)],
                Path = ["list", 0, "a"],
                Details = new Dictionary<string, object?> { ["limit"] = 3, ["names"] = new[] { "x" } },
            });
            w.AddWarning(new GraphQLWarning("MERGED", "Merged.") { Path = ["a"] });
            w.SetExtension("cost", x => x.Number(12));
            w.SetExtension("cost", x => x.Number(13));
            w.WriteNotes();
            w.EndObject();
        });

        const string Expected = """
            {"errors":[{"message":"No \"a\".","locations":[{"line":2,"column":7}],"path":["list",0,"a"],
            "extensions":{"code":"NOPE","limit":3,"names":["x"]}}],
            "extensions":{"cost":13,"warnings":[{"code":"MERGED","message":"Merged.","path":["a"]}]}}
            """;
        Assert.Equal(Expected.ReplaceLineEndings(""), json);
    }
}
