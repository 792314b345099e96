namespace KnowledgeGraph.Traversals.Tests;

public sealed class CallerTests
{
    [Theory]
    [InlineData(CallerRole.Editor, CallerRole.Editor)]
    [InlineData(CallerRole.Admin, CallerRole.Reader)]
    [InlineData(CallerRole.None, CallerRole.None)]
    public void A_role_suffices_for_itself_and_for_those_below(CallerRole role, CallerRole demanded) =>
        new Caller("ada", role).Demand(demanded);

    [Fact]
    public void A_role_below_is_forbidden()
    {
        var refusal = Assert.Throws<TraversalException>(() => new Caller("ada", CallerRole.Reader).Demand(CallerRole.Editor));

        Assert.Equal(
            ("FORBIDDEN", "This needs the role EDITOR, and “ada” has the role READER."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public void Who_has_no_role_is_told_so() => Assert.Equal(
        "This needs the role EDITOR, and “ada” has none.",
        Assert.Throws<TraversalException>(() => new Caller("ada", CallerRole.None).Demand(CallerRole.Editor)).Message);

    [Fact]
    public void Who_is_unknown_is_asked_for_a_credential()
    {
        var refusal = Assert.Throws<TraversalException>(() => Caller.Anonymous.Demand(CallerRole.Editor));

        Assert.Equal(
            ("UNAUTHENTICATED", "This needs an API key or a token of the role EDITOR: send it as “Authorization: Bearer …”."),
            (refusal.Code, refusal.Message));
    }
}
