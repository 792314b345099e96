using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>Checks the attributes of a record: that the required ones are there and that texts can be kept and shown.</summary>
internal static class ValueChecks
{
    public static void Check(
        ImmutableArray<AttributeDefinition> attributes,
        ImmutableArray<object?> values,
        string path,
        ImmutableArray<RecordProblem>.Builder problems)
    {
        foreach (var attribute in attributes)
        {
            var field = path + attribute.Name;
            switch (values[attribute.Index])
            {
                case null when attribute.IsNonNull && !attribute.IsList:
                    Report($"The {attribute.Name} is missing: write a value of type {attribute.TypeName}.");
                    break;
                case string text when attribute.IsNonNull && string.IsNullOrWhiteSpace(text):
                    Report($"The {attribute.Name} is blank: write something.");
                    break;
                case ImmutableArray<object> elements:
                    CheckElements(elements, field, attribute, problems);
                    break;
                case { } value:
                    CheckValue(value, field, attribute, problems);
                    break;
            }

            void Report(string message) => problems.Add(new RecordProblem(field, RecordProblemCodes.Missing, message));
        }
    }

    private static void CheckElements(
        ImmutableArray<object> elements, string field, AttributeDefinition attribute, ImmutableArray<RecordProblem>.Builder problems)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            CheckValue(elements[i], $"{field}[{i}]", attribute, problems);
        }
    }

    private static void CheckValue(object value, string field, AttributeDefinition attribute, ImmutableArray<RecordProblem>.Builder problems)
    {
        if (attribute.Range is { } range && !range.Contains(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
        {
            problems.Add(new RecordProblem(
                field,
                RecordProblemCodes.InvalidValue,
                string.Create(CultureInfo.InvariantCulture, $"The {attribute.Name} is {value}: write a number from {range}.")));
        }

        CheckTexts(value, field, attribute.IsUnique, problems);
    }

    private static void CheckTexts(object value, string field, bool isUnique, ImmutableArray<RecordProblem>.Builder problems)
    {
        switch (value)
        {
            case string text:
                CheckText(text, field, isUnique, problems);
                break;
            case Identifier identifier:
                CheckText(identifier.Value, field + ".value", isUnique, problems);
                break;
            case Amount amount:
                CheckText(amount.Unit, field + ".unit", isUnique, problems);
                break;
        }
    }

    private static void CheckLength(string text, string field, bool isUnique, ImmutableArray<RecordProblem>.Builder problems)
    {
        if (isUnique && text.Length > RecordChecks.MaxUniqueTextLength)
        {
            problems.Add(new RecordProblem(
                field,
                RecordProblemCodes.TextTooLong,
                $"The text has {text.Length} characters, and no two nodes may share it: shorten it to {RecordChecks.MaxUniqueTextLength}."));
        }
        else if (text.Length > RecordChecks.MaxTextLength)
        {
            problems.Add(new RecordProblem(
                field, RecordProblemCodes.TextTooLong, $"The text has {text.Length} characters: shorten it to {RecordChecks.MaxTextLength}."));
        }
    }

    public static void CheckText(string text, string field, ImmutableArray<RecordProblem>.Builder problems) =>
        CheckText(text, field, isUnique: false, problems);

    private static void CheckText(string text, string field, bool isUnique, ImmutableArray<RecordProblem>.Builder problems)
    {
        CheckLength(text, field, isUnique, problems);

        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsControl(character) && character is not ('\n' or '\t'))
            {
                Report($"The text has the control character U+{(int)character:X4} at offset {i}: remove it (line feeds and tabs may stay).");
                return;
            }

            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(character))
            {
                Report($"The text has half a character (the lone surrogate U+{(int)character:X4}) at offset {i}: remove it or write the whole character.");
                return;
            }
        }

        void Report(string message) => problems.Add(new RecordProblem(field, RecordProblemCodes.InvalidText, message));
    }
}
