using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Exchange;

/// <summary>The text of a YAML file out of its bytes: UTF-8, of a sane size, without control characters.</summary>
internal static class YamlText
{
    /// <summary>The most bytes that a file of a bundle may have.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    public static readonly string TooLarge = $"The file has more than {MaxBytes / 1024 / 1024} MB: split the bundle.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static bool TryDecode(string file, ReadOnlySpan<byte> bytes, ProblemList problems, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (bytes.Length > MaxBytes)
        {
            problems.Add(file, TooLarge);
            return false;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            problems.Add(file, new YamlMark(1, 1), string.Empty, "The file is in UTF-16: save it in UTF-8.");
            return false;
        }

        var content = bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var mark = MarkOf(content, exception.Index);
            problems.Add(file, mark, string.Empty, $"The byte 0x{exception.BytesUnknown?[0]:X2} is not UTF-8: save the file in UTF-8.");
            return false;
        }

        return HasOnlyText(file, text, problems);
    }

    private static bool HasOnlyText(string file, string text, ProblemList problems)
    {
        var (line, lineStart, clean) = (1, 0, true);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
            }
            else if (char.IsControl(character) && character != '\t' && !IsLineEnd(text, i))
            {
                clean = false;
                problems.Add(
                    file, new YamlMark(line, i - lineStart + 1), string.Empty, $"The control character U+{(int)character:X4} has no place in a bundle: remove it.");
            }
        }

        return clean;
    }

    private static bool IsLineEnd(string text, int index) =>
        text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';

    private static YamlMark MarkOf(ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..index];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        return new YamlMark(before.Count((byte)'\n') + 1, column);
    }
}
