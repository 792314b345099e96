using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model.Tests;

public sealed class ClaimIdentityTests
{
    private readonly ClaimRecord commitment = Records.Commitment;

    [Fact]
    public void Is_the_key_where_there_is_one()
    {
        var keyed = commitment with { Key = "summit/uk-air-defence" };

        Assert.Equal("key:summit/uk-air-defence", ClaimIdentity.TextOf(keyed));
        Assert.Equal("summit/uk-air-defence", ClaimIdentity.KeyOf(keyed));
    }

    [Fact]
    public void Is_else_made_of_ends_identifying_values_and_start()
    {
        Assert.Equal(
            "COMMITS_TO\u001fcountry/gbr\u001fcountry/ukr\u001ftopic/air-defence\u001fFUNDS\u001fPLEDGED\u001f2025-03",
            ClaimIdentity.TextOf(commitment));
        Assert.Equal(ClaimIdentity.IdOf(commitment), ClaimIdentity.KeyOf(commitment));
    }

    [Fact]
    public void Keeps_a_place_for_what_is_missing()
    {
        var bare = commitment with { References = [null], ValidFrom = null };

        Assert.Equal("COMMITS_TO\u001fcountry/gbr\u001fcountry/ukr\u001f\u001fFUNDS\u001fPLEDGED\u001f", ClaimIdentity.TextOf(bare));
    }

    [Fact]
    public void Does_not_count_evidence_modality_or_amount()
    {
        var kind = commitment.Kind;
        var other = commitment with
        {
            Evidence = [],
            ValidTo = PartialDate.Parse("2026"),
            Values = commitment.Values.SetItem(kind.FindAttribute("amount")!.Index, null),
        };

        Assert.Equal(ClaimIdentity.IdOf(commitment), ClaimIdentity.IdOf(other));
    }

    [Fact]
    public void Makes_an_id_of_kind_and_hash()
    {
        var id = ClaimIdentity.IdOf(commitment);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(ClaimIdentity.TextOf(commitment)));

        Assert.Matches("^commitment~[0-9a-v]{16}$", id);
        Assert.Equal(hash[..10], DecodeBase32Hex(id["commitment~".Length..]));
        Assert.Same(commitment.Kind, TestModels.Politics.FindKindOfId(id));
    }

    [Theory]
    [InlineData("commitment")]
    [InlineData("commitment~")]
    [InlineData("country~fra")]
    [InlineData("stanc~0123456789abcdef")]
    public void Finds_no_kind_in_other_texts(string id) => Assert.Null(TestModels.Politics.FindKindOfId(id));

    [Theory]
    [InlineData("uk-air-defence", true)]
    [InlineData("2025-03-06-emergency-summit/uk", true)]
    [InlineData("", false)]
    [InlineData("-x", false)]
    [InlineData("a b", false)]
    [InlineData("a~b", false)]
    public void Knows_what_a_key_may_be(string key, bool isValid) => Assert.Equal(isValid, ClaimIdentity.IsValidKey(key));

    [Fact]
    public void Hashes_sort_as_their_bytes_do()
    {
        byte[][] bytes = [[0, 0, 0, 0, 0], [0, 0, 0, 0, 1], [0, 255, 0, 0, 0], [1, 0, 0, 0, 0], [255, 255, 255, 255, 255]];
        var texts = bytes.Select(group =>
        {
            var text = new char[8];
            Base32Hex.Write(group, text);
            return new string(text);
        }).ToArray();

        Assert.Equal(["00000000", "00000001", "03vg0000", "04000000", "vvvvvvvv"], texts);
        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
    }

    private static byte[] DecodeBase32Hex(string text)
    {
        const string alphabet = "0123456789abcdefghijklmnopqrstuv";
        var bits = string.Concat(text.Select(character => Convert.ToString(alphabet.IndexOf(character), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
