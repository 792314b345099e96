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
        Assert.Equal(["Genre", "Job", "Verdict", "BondKind"], model.Enums.Select(definition => definition.Name));
        Assert.Equal("Citation", model.Evidence.Name);
        Assert.Equal(["source", "critic"], model.Evidence.References.Select(reference => reference.Name));
    }

    [Fact]
    public void Takes_an_irregular_plural()
    {
        Assert.Equal(["people", "studios", "films", "awards", "sources"], model.NodeKinds.Select(kind => kind.PluralFieldName));
    }

    [Fact]
    public void An_interface_adds_to_what_it_inherits()
    {
        Assert.Equal(
            ["name", "alternativeNames", "identifiers", "origin", "bornOn", "imdbId"],
            model.FindNodeType("Person")!.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void Has_a_tie_both_ways_whose_kind_decides_its_time()
    {
        var bond = model.FindClaimKind("Bond")!;

        Assert.True(bond.IsBothWays);
        Assert.Equal("bondKind", bond.TimeBy!.Name);
        Assert.Equal([Way.Any], model.FindNodeType("Studio")!.Relations.Where(relation => relation.Kind == bond).Select(relation => relation.Way));
    }

    [Fact]
    public void Reads_every_type_of_value()
    {
        Assert.Equal(
            [ValueType.String, ValueType.String, ValueType.Identifier, ValueType.Enum, ValueType.PartialDate, ValueType.Int, ValueType.Boolean],
            model.FindNodeType("Film")!.Attributes.Select(attribute => attribute.Type));
        Assert.True(model.FindNodeType("Film")!.FindAttribute("genres")!.IsList);
        Assert.Equal(ValueType.Decimal, model.FindClaimKind("Contract")!.FindAttribute("share")!.Type);
        Assert.Equal(ValueType.Amount, model.FindClaimKind("Credit")!.FindAttribute("fee")!.Type);
        Assert.Equal(ValueType.DateTime, model.Source.FindAttribute("seenAt")!.Type);
        Assert.Equal(ValueType.Id, model.FindNodeType("Person")!.FindAttribute("imdbId")!.Type);
    }
}
