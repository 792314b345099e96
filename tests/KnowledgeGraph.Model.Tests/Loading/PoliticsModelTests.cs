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

    [Fact]
    public void Names_root_fields_after_kinds()
    {
        Assert.Equal(
            ["leaders", "voices", "countries", "institutions", "coalitions", "events", "topics", "sources"],
            model.NodeKinds.Select(kind => kind.PluralFieldName));
        Assert.Equal(
            ["offices", "memberships", "partOfs", "participations", "agendas", "stances", "proposals", "commitments", "ties", "statements", "components"],
            model.ClaimKinds.Select(kind => kind.PluralFieldName));
        Assert.Equal(["entities", "actors"], model.Interfaces.Take(2).Select(type => type.PluralFieldName));
        Assert.Equal("partOf", model.FindClaimKind("PartOf")!.FieldName);
    }

    [Fact]
    public void Interfaces_hand_down_their_attributes()
    {
        Assert.Equal(["name", "aliases", "summary", "identifiers"], model.FindNodeType("Leader")!.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(
            ["name", "aliases", "summary", "identifiers", "isoAlpha2", "isoAlpha3"],
            model.FindNodeType("Country")!.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(Enumerable.Range(0, 6), model.FindNodeType("Country")!.Attributes.Select(attribute => attribute.Index));
        Assert.Equal(
            ["modality", "confidence", "position"],
            model.FindClaimKind("Stance")!.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void Types_know_what_is_above_and_below()
    {
        Assert.Equal(["Leader", "Voice", "Country", "Institution", "Coalition"], model.FindNodeType("Actor")!.Kinds.Select(kind => kind.Name));
        Assert.Equal(["Group", "Actor", "Entity"], model.FindNodeType("Coalition")!.Interfaces.Select(type => type.Name));
        Assert.Equal(["Actor", "Entity"], model.FindNodeType("Group")!.Interfaces.Select(type => type.Name));
        Assert.Equal(model.NodeKinds, model.Entity.Kinds);
        Assert.True(model.FindNodeType("Leader")!.IsSubtypeOf(model.Entity));
        Assert.False(model.Entity.IsSubtypeOf(model.FindNodeType("Leader")!));
        Assert.Equal("Country", model.FindKindOfKey("country/fra")!.Name);
    }

    [Fact]
    public void Ends_give_nodes_their_relations()
    {
        Assert.Equal(["mentionedIn:In:Actor"], Relations("Source"));
        Assert.Equal(["mentionedIn:In:Actor"], Relations("Entity"));
        Assert.Equal(
            [
                "officeHolders:In:Person", "memberOf:Out:Group", "participations:Out:Event", "stances:Out:Topic", "proposals:Out:Topic",
                "commitments:Out:Actor", "commitmentsReceived:In:Actor", "ties:Any:Actor", "statements:Out:Entity", "mentionedIn:In:Actor",
            ],
            Relations("Country"));
        Assert.Equal(Relations("Country"), Relations("Actor"));
        Assert.Equal(
            ["discussedAt:In:Event", "stances:In:Actor", "proposedBy:In:Actor", "mentionedIn:In:Actor", "componentOf:Out:Topic", "components:In:Topic"],
            Relations("Topic"));
        Assert.Contains("partOf:Out:Group", Relations("Institution"));
        Assert.Contains("parts:In:Institution", Relations("Group"));
    }

    [Fact]
    public void Claims_know_how_they_stand_in_time_and_symmetry()
    {
        var tie = model.FindClaimKind("Tie")!;
        Assert.Equal("tieKind", tie.TimeBy!.Name);
        Assert.Equal("tieKind", tie.SymmetricBy!.Name);
        Assert.True(tie.IsBothWays);
        Assert.Equal(ClaimTime.Act, tie.TimeOf(Tie("BRIEFS")));
        Assert.Equal(ClaimTime.State, tie.TimeOf(Tie("OWNS")));
        Assert.True(tie.IsSymmetric(Tie("ALLIED_WITH")));
        Assert.False(tie.IsSymmetric(Tie("OWNS")));
        Assert.Equal(["Office", "Membership", "PartOf", "Tie", "Component"], model.ClaimKinds.Where(kind => kind.Time == ClaimTime.State).Select(kind => kind.Name));
        Assert.False(model.FindClaimKind("Stance")!.IsBothWays);
    }

    [Fact]
    public void Reads_flags_defaults_and_scales()
    {
        Assert.Equal("ACTUAL", ((EnumValue)model.Claim.Attributes[0].Default!).Name);
        Assert.Equal(1.0, model.Claim.Attributes[1].Default);
        Assert.Equal(["name", "aliases", "summary"], model.Entity.Attributes.Where(attribute => attribute.IsSearched).Select(attribute => attribute.Name));
        Assert.True(model.FindNodeType("Country")!.FindAttribute("isoAlpha3")!.IsUnique);
        Assert.Equal([1, 0, -1], model.FindEnum("Position")!.Values.Select(value => value.Scale!.Value));
        Assert.True(model.FindEnum("TieKind")!.IsScale);
        Assert.False(model.FindEnum("Modality")!.IsScale);
        Assert.Equal("Is against, which includes refusing to back.", model.FindEnum("Position")!.Find("OPPOSES")!.Description);
        Assert.Equal("Somebody or something that acts.", model.FindNodeType("Actor")!.Description);
        var purpose = model.FindClaimKind("Commitment")!.FindReference("purpose")!;
        Assert.True(purpose.IsIdentity);
        Assert.False(purpose.IsNonNull);
    }

    [Fact]
    public void Has_one_type_of_evidence()
    {
        Assert.Equal("Evidence", model.Evidence.Name);
        Assert.Equal(["source", "speaker"], model.Evidence.References.Select(reference => reference.Name));
        Assert.Equal(
            ["locator", "attributedTo", "anonymous", "paraphrase", "sha256"],
            model.Evidence.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(Enumerable.Range(0, 5), model.Evidence.Attributes.Select(attribute => attribute.Index));
    }

    private System.Collections.Immutable.ImmutableArray<object?> Tie(string value)
    {
        var kind = model.FindClaimKind("Tie")!;
        return Records.Values(kind.Attributes, ("tieKind", kind.TimeBy!.Enum!.Find(value)));
    }

    private IEnumerable<string> Relations(string type) =>
        model.FindNodeType(type)!.Relations.Select(relation => $"{relation.Name}:{relation.Way}:{relation.Other}");
}
