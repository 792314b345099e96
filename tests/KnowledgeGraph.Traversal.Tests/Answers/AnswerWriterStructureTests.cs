using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Answers;

public sealed class AnswerWriterStructureTests
{
    private static readonly BuiltInSlot Id = Shape.BuiltIn(BuiltIn.Id, "id");
    private static readonly AttributeSlot Name = Shape.Attribute("Film", "name", "title");
    private static readonly TypeNameSlot TypeName = new(Shape.Key("__typename"));
    private static readonly TypeNameSlot TypeNameAgain = new(Shape.Key("t"));

    private static void PushFilm(IAnswerSink sink, ObjectShape shape)
    {
        sink.BeginObject(shape);
        foreach (var slot in shape.Slots)
        {
            if (slot is BuiltInSlot)
            {
                sink.Field(slot);
                sink.Id("film~alien"u8);
            }
            else if (slot is AttributeSlot)
            {
                sink.Field(slot);
                sink.Text("Alien");
            }
        }

        sink.EndObject();
    }

    [Fact]
    public void Fields_stand_under_their_response_keys_in_the_order_of_the_shape() =>
        Assert.Equal(
            """{"title":"Alien","id":"film~alien"}""",
            Written.Of(sink => PushFilm(sink, Shape.Object("Film", Name, Id))).Json);

    [Fact]
    public void An_object_without_fields_is_empty() =>
        Assert.Equal("{}", Written.Of(sink => PushFilm(sink, Shape.Object("Film"))).Json);

    [Fact]
    public void Type_names_are_written_without_the_store_wherever_they_stand()
    {
        Assert.Equal("""{"__typename":"Film"}""", Written.Of(sink => PushFilm(sink, Shape.Object("Film", TypeName))).Json);
        Assert.Equal(
            """{"__typename":"Film","t":"Film","id":"film~alien","__typename":"Film","title":"Alien","t":"Film"}""",
            Written.Of(sink => PushFilm(sink, Shape.Object("Film", TypeName, TypeNameAgain, Id, TypeName, Name, TypeNameAgain))).Json);
    }

    [Fact]
    public void Objects_nest_deeper_than_the_frames_that_were_rented()
    {
        var slots = Enumerable.Range(0, 100).Select(i => new EndSlot(Shape.Key("k" + i), ClaimEnd.Subject, Shape.Nodes())).ToArray();
        var written = Written.Of(sink =>
        {
            foreach (var slot in slots)
            {
                sink.BeginObject(Shape.Object("Film", slot));
                sink.Field(slot);
            }

            sink.Text("deep");
            foreach (var _ in slots)
            {
                sink.EndObject();
            }
        });
        Assert.Equal(string.Concat(slots.Select(slot => $"{{\"{slot.Key.Name}\":")) + "\"deep\"" + new string('}', 100), written.Json);
    }

    [Fact]
    public void A_warning_is_noted_once_with_the_first_place_that_it_is_about()
    {
        var edges = new EdgesSlot(Shape.Key("edges"), Shape.Object("FilmEdge", Id));
        var written = Written.Of(sink =>
        {
            sink.BeginObject(Shape.Object("FilmConnection", edges));
            sink.Field(edges);
            sink.BeginList();
            foreach (var merged in new[] { "a", "b", "a" })
            {
                sink.BeginObject(edges.Shape);
                sink.Field(Id);
                sink.Warning("MERGED", $"film~{merged} was merged.");
                sink.Id("film~c"u8);
                sink.EndObject();
            }

            sink.EndList();
            sink.EndObject();
        });
        Assert.Equal(["MERGED film~a was merged. at film/edges/0/id", "MERGED film~b was merged. at film/edges/1/id"], written.Warnings);
    }

    [Fact]
    public void A_value_is_written_without_allocating()
    {
        using var response = new KnowledgeGraph.GraphQL.Execution.ResponseWriter();
        var list = new AnswerField(Shape.Key("ids"), new Nullability(false, true, true), "Query");
        using var writer = new AnswerWriter(response, list, TraversalTime.Now with { AsOf = new DateOnly(2025, 3, 7) });
        var shape = Shape.Object("Film", TypeName, Id, Name);
        writer.BeginList();
        Push(writer, shape, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Push(writer, shape, 50);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        writer.EndList();
        writer.Finish();
    }

    private static void Push(AnswerWriter writer, ObjectShape shape, int times)
    {
        for (var i = 0; i < times; i++)
        {
            writer.BeginObject(shape);
            writer.Field(Id);
            writer.Id("film~alien"u8);
            writer.Field(Name);
            switch (i % 5)
            {
                case 0:
                    writer.Text("Alien");
                    break;
                case 1:
                    writer.Date(new DateOnly(1979, 5, 25));
                    break;
                case 2:
                    writer.DateTime(DateTimeOffset.UnixEpoch);
                    break;
                case 3:
                    writer.Decimal(2.50m);
                    break;
                default:
                    writer.PartialDate(new Model.PartialDate(new DateOnly(1979, 1, 1), Model.DatePrecision.Year));
                    break;
            }

            writer.EndObject();
        }
    }
}
