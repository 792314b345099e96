using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Answers;

public sealed class AnswerWriterFaultTests
{
    private static readonly BuiltInSlot Id = Shape.BuiltIn(BuiltIn.Id, "id");
    private static readonly AttributeSlot Name = Shape.Attribute("Film", "name");
    private static readonly AttributeSlot Genres = Shape.Attribute("Film", "genres");
    private static readonly ObjectShape Film = Shape.Object("Film", Id, Name, Genres);

    private static string Fault(Action<IAnswerSink> push) =>
        Assert.Throws<InvalidOperationException>(() => Written.Of(push)).Message;

    private static string FaultInFilm(Action<IAnswerSink> push) => Fault(sink =>
    {
        sink.BeginObject(Film);
        push(sink);
    });

    [Fact]
    public void The_wrong_field() =>
        Assert.Equal(
            "The store pushed the field “name” (AttributeSlot), but the next slot of Film is “id”.",
            FaultInFilm(sink => sink.Field(Name)));

    [Fact]
    public void An_equal_slot_of_another_shape() =>
        Assert.Equal(
            "The store pushed the field “id” (BuiltInSlot), but the next slot of Film is “id”.",
            FaultInFilm(sink => sink.Field(Shape.BuiltIn(BuiltIn.Id, "id"))));

    [Fact]
    public void A_field_in_place_of_a_value() =>
        Assert.Equal("The store pushed the field “name” (AttributeSlot), but the value of “id” of Film is due.", FaultInFilm(sink =>
        {
            sink.Field(Id);
            sink.Field(Name);
        }));

    [Fact]
    public void A_field_too_many() =>
        Assert.Equal("The store pushed the field “name” (AttributeSlot), but all slots of Person are filled.", Fault(sink =>
        {
            sink.BeginObject(Shape.Object("Person"));
            sink.Field(Name);
        }));

    [Fact]
    public void A_field_outside_an_object() =>
        Assert.Equal("The store pushed the field “name” (AttributeSlot), but no object is open.", Fault(sink => sink.Field(Name)));

    [Fact]
    public void A_field_left_out() =>
        Assert.Equal("The store ended a Film without its field “id”.", FaultInFilm(sink => sink.EndObject()));

    [Fact]
    public void A_value_left_out() => Assert.Equal("The store ended a Film without a value for “id”.", FaultInFilm(sink =>
    {
        sink.Field(Id);
        sink.EndObject();
    }));

    [Fact]
    public void A_value_without_a_field()
    {
        Assert.Equal("The store pushed a value in a Film without its field.", FaultInFilm(sink => sink.Text("Alien")));
        Assert.Equal("The store pushed a value in a Film without its field.", FaultInFilm(sink => sink.Null()));
    }

    [Fact]
    public void A_list_where_there_is_none() =>
        Assert.Equal("The store pushed a list for “id” or an element of it, which is none.", FaultInFilm(sink =>
        {
            sink.Field(Id);
            sink.BeginList();
        }));

    [Fact]
    public void A_single_value_for_a_list() =>
        Assert.Equal("The store pushed a single value for “genres”, which is a list.", FaultInFilm(sink =>
        {
            sink.Field(Id);
            sink.Id("film~alien"u8);
            sink.Field(Name);
            sink.Text("Alien");
            sink.Field(Genres);
            sink.Text("DRAMA");
        }));

    [Fact]
    public void A_second_root_value() => Assert.Equal("The store pushed a second value for one root field.", Fault(sink =>
    {
        sink.Null();
        sink.Null();
    }));

    [Fact]
    public void Nothing_at_all_or_not_to_the_end()
    {
        Assert.Equal("The store did not push the one value of the root field to its end.", Fault(_ => { }));
        Assert.Equal("The store did not push the one value of the root field to its end.", FaultInFilm(_ => { }));
    }

    [Fact]
    public void Ends_that_match_no_beginning()
    {
        Assert.Equal("The store ended an object, but something else was opened last.", Fault(sink => sink.EndObject()));
        Assert.Equal("The store ended a list, but something else was opened last.", FaultInFilm(sink => sink.EndList()));
    }

    [Fact]
    public void Views_in_one_another()
    {
        const string message = "Views don't nest: the store began one inside another, or ended none.";
        Assert.Equal(message, Fault(sink => sink.EndView()));
        Assert.Equal(message, Fault(sink =>
        {
            sink.BeginView(TraversalTime.Now);
            sink.BeginView(TraversalTime.Now);
        }));
    }
}
