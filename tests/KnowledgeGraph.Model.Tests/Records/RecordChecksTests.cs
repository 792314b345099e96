using System.Collections.Immutable;

namespace KnowledgeGraph.Model.Tests;

public sealed class RecordChecksTests
{
    [Fact]
    public void Finds_nothing_wrong_with_good_records()
    {
        Assert.Empty(RecordChecks.Check(Records.France));
        Assert.Empty(Check(Records.Commitment));
        Assert.Empty(Check(Records.Membership with { Key = "background/france-in-the-eu", ValidTo = PartialDate.Parse("1958") }));
    }

    [Theory]
    [InlineData("", "MISSING", "The key is missing: write a key, such as country/some-name.")]
    [InlineData("leader/fra", "WRONG_KIND", "leader/fra is no Country: write a key that begins with country/.")]
    [InlineData(
        "country/FRA",
        "INVALID_KEY",
        "“country/FRA” is not a key: write country/some-name or the like, in lower-case letters, digits, hyphens, dots and underscores, at most 200.")]
    public void Checks_the_key_of_a_node(string key, string code, string message) =>
        Assert.Equal([new RecordProblem("key", code, message)], RecordChecks.Check(Records.France with { Key = key }));

    [Theory]
    [InlineData(null, "The name is missing: write a value of type String.")]
    [InlineData(" ", "The name is blank: write something.")]
    public void Checks_that_what_is_required_is_there(string? name, string message) =>
        Assert.Equal([new RecordProblem("name", "MISSING", message)], RecordChecks.Check(Records.France.With("name", name)));

    [Theory]
    [InlineData("a\0b", "The text has the control character U+0000 at offset 1: remove it (line feeds and tabs may stay).")]
    [InlineData("a\r\nb", "The text has the control character U+000D at offset 1: remove it (line feeds and tabs may stay).")]
    [InlineData("ab\u0085", "The text has the control character U+0085 at offset 2: remove it (line feeds and tabs may stay).")]
    [InlineData("lone-high", "The text has half a character (the lone surrogate U+D83C) at offset 1: remove it or write the whole character.")]
    [InlineData("lone-low", "The text has half a character (the lone surrogate U+DDEB) at offset 0: remove it or write the whole character.")]
    public void Checks_that_texts_can_be_kept(string text, string message)
    {
        // Attributes of .NET cannot hold lone surrogates.
        text = text switch { "lone-high" => "a\uD83Cb", "lone-low" => "\uDDEB", _ => text };

        Assert.Equal([new RecordProblem("summary", "INVALID_TEXT", message)], RecordChecks.Check(Records.France.With("summary", text)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(1.5, "The confidence is 1.5: write a number from 0 to 1.")]
    [InlineData(-0.01, "The confidence is -0.01: write a number from 0 to 1.")]
    public void Checks_that_numbers_are_in_their_range(double confidence, string? message)
    {
        var attribute = Records.Commitment.Kind.FindAttribute("confidence")!;
        var claim = Records.Commitment with { Values = Records.Commitment.Values.SetItem(attribute.Index, confidence) };

        RecordProblem[] expected = message is null ? [] : [new RecordProblem("confidence", "INVALID_VALUE", message)];
        Assert.Equal(expected, Check(claim));
    }

    [Fact]
    public void Leaves_line_feeds_tabs_and_flags_alone() =>
        Assert.Empty(RecordChecks.Check(Records.France.With("summary", "a\n\tb 🇫🇷")));

    [Fact]
    public void Checks_the_elements_of_lists_and_the_parts_of_values()
    {
        var node = Records.France
            .With("aliases", ImmutableArray.Create<object>("good", "b\u0001d"))
            .With("identifiers", ImmutableArray.Create<object>(new Identifier("x", "\u0002")));

        Assert.Equal(["aliases[1]", "identifiers[0].value"], RecordChecks.Check(node).Select(problem => problem.Path));
    }

    [Fact]
    public void Checks_the_length_of_texts()
    {
        Assert.Empty(RecordChecks.Check(Records.France.With("summary", new string('x', 20_000))));
        Assert.Equal(
            [new RecordProblem("summary", "TEXT_TOO_LONG", "The text has 20001 characters: shorten it to 20000.")],
            RecordChecks.Check(Records.France.With("summary", new string('x', 20_001))));
    }

    [Fact]
    public void Checks_the_kinds_of_ends_and_references()
    {
        var claim = Records.Commitment with { Subject = "topic/gbr", Object = "", References = ["country/fra"] };

        Assert.Equal(
            [
                new RecordProblem(
                    "giver",
                    "WRONG_KIND",
                    "topic/gbr is no Actor: write a key that begins with leader/, voice/, country/, institution/ or coalition/."),
                new RecordProblem("recipient", "MISSING", "The recipient is missing: write a key, such as leader/some-name."),
                new RecordProblem("purpose", "WRONG_KIND", "country/fra is no Topic: write a key that begins with topic/."),
            ],
            Check(claim));
    }

    [Fact]
    public void Refuses_a_claim_of_a_node_about_itself() =>
        Assert.Equal(
            [new RecordProblem("recipient", "SAME_ENDS", "country/gbr cannot stand at both ends: a claim is about two nodes, so name another recipient.")],
            Check(Records.Commitment with { Object = "country/gbr" }));

    [Fact]
    public void Refuses_a_key_that_is_none() =>
        Assert.Equal(
            [new RecordProblem("key", "INVALID_KEY", "“a b” is not a key of a claim: write letters, digits and . _ - / : that begin with a letter or digit, at most 200.")],
            Check(Records.Commitment with { Key = "a b" }));

    [Fact]
    public void Refuses_dates_the_wrong_way_round() =>
        Assert.Equal(
            [new RecordProblem("validTo", "DATES_REVERSED", "validTo 1957-12 is before validFrom 1958: swap or correct them.")],
            Check(Records.Membership with { ValidTo = PartialDate.Parse("1957-12") }));

    [Theory]
    [InlineData("CRITICISES", 1)]
    [InlineData("HOSTILE_TO", 0)]
    public void Refuses_the_end_of_an_act(string tieKind, int problems)
    {
        var kind = TestModels.Politics.FindClaimKind("Tie")!;
        var tie = Records.Membership with
        {
            Kind = kind,
            Object = "country/usa",
            ValidTo = PartialDate.Parse("1960"),
            References = [null],
            Values = Records.Values(kind.Attributes, ("tieKind", kind.TimeBy!.Enum!.Find(tieKind))),
        };

        Assert.Equal(
            Enumerable.Repeat(
                new RecordProblem("validTo", "ACT_HAS_NO_END", "This claim is an act, which happens on validFrom and has no end: remove validTo."),
                problems),
            Check(tie));
    }

    [Fact]
    public void Refuses_a_claim_without_evidence() =>
        Assert.Equal(
            [new RecordProblem("evidence", "NO_EVIDENCE", "The claim has no evidence: add at least one piece with its source.")],
            Check(Records.Commitment with { Evidence = [] }));

    [Fact]
    public void Checks_each_piece_of_evidence()
    {
        var claim = Records.Commitment with
        {
            Evidence =
            [
                Records.Evidence with { References = [null, "topic/x"] },
                Records.Evidence.With("locator", "page 3").With("sha256", "ABC").With("anonymous", null),
                Records.Evidence.With("locator", null).With("sha256", null),
            ],
        };

        Assert.Equal(
            [
                ("evidence[0].source", "MISSING"), ("evidence[0].speaker", "WRONG_KIND"), ("evidence[1].anonymous", "MISSING"),
                ("evidence[1].locator", "INVALID_LOCATOR"), ("evidence[1].sha256", "INVALID_HASH"),
            ],
            Check(claim).Select(problem => (problem.Path, problem.Code)));
    }

    private static ImmutableArray<RecordProblem> Check(ClaimRecord claim) =>
        RecordChecks.Check(claim, TestModels.Politics.Evidence);
}
