namespace KnowledgeGraph.Model.Tests;

public sealed class PoliticsModelTests
{
    private readonly GraphModel model = TestModels.Politics;

    [Fact]
    public void Has_its_interfaces_and_kinds_in_the_order_of_the_file()
    {
        Assert.Equal(["Entity", "Actor", "Person", "Group"], model.Interfaces.Select(type => type.Name));
        Assert.Equal(
            ["Leader", "Voice", "Country", "Institution", "Coalition", "Event", "Topic", "Source"],
            model.NodeKinds.Select(kind => kind.Name));
        Assert.Equal(
            ["Office", "Membership", "PartOf", "Participation", "Agenda", "Stance", "Proposal", "Commitment", "Tie", "Statement", "Component"],
            model.ClaimKinds.Select(kind => kind.Name));
        Assert.Equal(Enumerable.Range(0, 8), model.NodeKinds.Select(kind => kind.Index));
        Assert.Equal(Enumerable.Range(0, 11), model.ClaimKinds.Select(kind => kind.Index));
        Assert.Equal(11, model.Enums.Length);
    }
}
