"""Writes folds.txt: the characters that fold to something other than their simple lower case.

A line is what is folded to, a tab, and all characters that fold to it. It comes from the compatibility decompositions of
the Unicode Character Database (UAX #15, NFKD) as Python's unicodedata has them, with the combining marks of
CombiningMarks.cs dropped and in lower case, and from LETTERS for letters that Unicode doesn't decompose.

    python3 make-folds.py > folds.txt
"""
import sys
import unicodedata

LETTERS = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ƒ": "f", "ɖ": "d", "ƀ": "b", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɨ": "i",
    "ʉ": "u", "ɫ": "l", "ɲ": "n", "ς": "σ",
}
MARKS = [
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
    (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED),
    (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x3099, 0x309A), (0xFE20, 0xFE2F),
]


def is_mark(character):
    return any(first <= ord(character) <= last for first, last in MARKS)


def simple_lower(character):
    lower = character.lower()
    return lower if len(lower) == 1 else character


def fold(character):
    folded = ""
    for part in unicodedata.normalize("NFKD", character):
        if not is_mark(part):
            lower = simple_lower(part)
            folded += LETTERS.get(lower, lower)
    return folded


def main():
    lines = {}
    for code in range(0x80, 0x110000):
        character = chr(code)
        if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3 or is_mark(character):
            continue
        folded = fold(character)
        # White space folds to a space by rule.
        if folded not in (simple_lower(character), character) and folded.strip():
            lines.setdefault(folded, []).append(character)
    for folded in sorted(lines):
        sys.stdout.write(folded + "\t" + "".join(lines[folded]) + "\n")


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main()
