using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the kinds of claims.</summary>
internal sealed class ClaimKindReader(
    ClaimInterfaceSyntax claim, AttributeReader attributes, EndReader ends, ModelProblems problems)
{
    public IReadOnlyList<ClaimKindSyntax> Read(IReadOnlyList<TypeSyntax> types) =>
        [.. types.Select(Read).OfType<ClaimKindSyntax>()];

    private ClaimKindSyntax? Read(TypeSyntax type, int index)
    {
        foreach (var name in type.Node.Interfaces.Where(name => name.Name != GraphModel.ClaimName))
        {
            problems.Add(name, $"{type.Name} is a kind of claim and cannot implement {name.Name}: remove it.");
        }

        var fields = ReadFields(type);
        var time = new ClaimTimeReader(type, fields.Attributes, problems).Read();
        if (fields.Subject is not { } subject || fields.Object is not { } @object || type.Directives.Text("claim", "predicate") is not { } predicate)
        {
            return null;
        }

        var numbered = ClaimInterfaceReader.Number(fields.Attributes);
        var kind = new ClaimKind(
            index,
            type.Name,
            type.Node.Description?.Value,
            predicate,
            time.Time,
            numbered.FirstOrDefault(attribute => attribute.Name == time.By),
            subject.End,
            @object.End,
            [.. fields.References.Select(reference => reference.Definition)],
            numbered)
        {
            PluralFieldName = type.Directives.Text("claim", "plural") ?? FieldNames.PluralOf(type.Name),
            MaxAge = type.Directives.MaxAge,
            SpeaksFor = type.Directives.Has("speaksFor"),
            IsMembership = type.Directives.Has("membership"),
        };
        CheckSymmetry(kind, fields.Attributes);
        return new ClaimKindSyntax(
            type, kind, fields.Attributes, subject.Field, @object.Field, [.. fields.References.Select(reference => reference.Field)]);
    }

    private ClaimFields ReadFields(TypeSyntax type)
    {
        var fields = new ClaimFields(claim.Declared);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in type.Node.Fields)
        {
            if (names.Add(field.Name))
            {
                ReadField(field, type, fields);
            }
            else
            {
                problems.Add(field.NameStart, $"{type.Name} has the field {field.Name} twice: remove one.");
            }
        }

        CheckEnd(type, "subject");
        CheckEnd(type, "object");
        return fields;
    }

    private void ReadField(FieldDefinitionNode field, TypeSyntax type, ClaimFields fields)
    {
        var set = attributes.ReadDirectives(field, DirectiveTargets.ClaimField);
        if (field.Directives.Any(directive => directive.Name == "subject"))
        {
            fields.Subject ??= ends.ReadEnd(field, set, "subject") is { } end ? (end, field) : null;
        }
        else if (field.Directives.Any(directive => directive.Name == "object"))
        {
            fields.Object ??= ends.ReadEnd(field, set, "object") is { } end ? (end, field) : null;
        }
        else if (set.Has("ref"))
        {
            if (ends.ReadReference(field, set, fields.References.Count) is { } reference)
            {
                fields.References.Add((reference, field));
            }
        }
        else if (attributes.Read(field, type.Name, set) is { } attribute)
        {
            fields.Add(attribute);
        }
    }

    private void CheckEnd(TypeSyntax type, string directive)
    {
        var marked = type.Node.Fields.Where(field => field.Directives.Any(given => given.Name == directive)).ToList();
        if (marked.Count == 0)
        {
            problems.Add(type.Node.NameStart, $"{type.Name} has no {directive}: mark the field of that end with @{directive}(reverse: …).");
        }

        foreach (var further in marked.Skip(1))
        {
            problems.Add(further.NameStart, $"{type.Name} has a second {directive}, {further.Name}, beside {marked[0].Name}: a claim has one; mark further ends with @ref.");
        }
    }

    private void CheckSymmetry(ClaimKind kind, IReadOnlyList<AttributeSyntax> declared)
    {
        var symmetric = declared.Where(attribute => attribute.Definition.Enum is { } values && values.Values.Any(value => value.Symmetric)).ToList();
        if (symmetric.Count > 0 && !kind.IsBothWays)
        {
            problems.Add(
                symmetric[0].Field.NameStart,
                $"{symmetric[0].Name} has @symmetric values, but the ends of {kind.Name} differ: give both one type and one reverse, or remove @symmetric.");
        }

        foreach (var further in symmetric.Skip(1))
        {
            problems.Add(further.Field.NameStart, $"{kind.Name} has two attributes with @symmetric values, {symmetric[0].Name} and {further.Name}: keep one.");
        }
    }
}
