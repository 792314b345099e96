using System.Text;

namespace KnowledgeGraph.Exchange.Tests.Yaml;

/// <summary>Files whose bytes are no text.</summary>
public sealed class YamlTextTests
{
    [Fact]
    public void A_byte_that_is_not_UTF_8_is_located()
    {
        byte[] bytes = [.. "Topic:\n  - key: topic/é"u8, 0xE9, (byte)'\n'];

        Assert.Equal(
            ["trial/nodes.yaml:2:17: The byte 0xE9 is not UTF-8: save the file in UTF-8."],
            TrialBundle.ProblemsOfBytes("nodes.yaml", bytes));
    }

    [Fact]
    public void UTF_16_is_named() =>
        Assert.Equal(
            ["trial/claims.yaml:1:1: The file is in UTF-16: save it in UTF-8."],
            TrialBundle.ProblemsOfBytes("claims.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Stance: []")]));

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_allowed() =>
        Assert.Equal(
            [],
            TrialBundle.ProblemsOfBytes("nodes.yaml", [.. Encoding.UTF8.Preamble, .. TrialBundle.Bytes(TrialBundle.Nodes.Replace("\n", "\r\n"))]));

    [Fact]
    public void Every_control_character_is_told() =>
        Assert.Equal(
            [
                "trial/nodes.yaml:1:10: The control character U+0000 has no place in a bundle: remove it.",
                "trial/nodes.yaml:2:2: The control character U+001B has no place in a bundle: remove it.",
                "trial/nodes.yaml:2:3: The control character U+0085 has no place in a bundle: remove it.",
            ],
            TrialBundle.ProblemsOfBytes("nodes.yaml", TrialBundle.Bytes("Country: \0\n#\u001b\u0085\n")));

    [Fact]
    public void An_escaped_control_character_is_told_with_its_field() =>
        Assert.Equal(
            ["trial/nodes.yaml:3:11: Topic[0].name: The text has the control character U+0007 at offset 1: remove it (line feeds and tabs may stay)."],
            TrialBundle.Problems(nodes: "Topic:\n  - key: topic/truce\n    name: \"a\\u0007b\"\n", claims: ""));

    [Fact]
    public void A_file_of_more_than_ten_megabytes_is_not_read()
    {
        var bytes = new byte[(10 * 1024 * 1024) + 1];
        Array.Fill(bytes, (byte)'#');

        Assert.Equal(
            ["trial/claims.yaml: The file has more than 10 MB: split the bundle."], TrialBundle.ProblemsOfBytes("claims.yaml", bytes));
    }
}
