namespace KnowledgeGraph.Model.Tests;

public sealed class FilmsModelTests
{
    private readonly GraphModel model = TestModels.Films;

    [Fact]
    public void Has_its_kinds()
    {
        Assert.Equal(["Entity", "Maker"], model.Interfaces.Select(type => type.Name));
        Assert.Equal(["Person", "Studio", "Film", "Award", "Source"], model.NodeKinds.Select(kind => kind.Name));
        Assert.Equal(["Credit", "Contract", "Nomination", "Review", "Bond"], model.ClaimKinds.Select(kind => kind.Name));
        Assert.Equal("Citation", model.Evidence.Name);
    }
}
