using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the one type with `@evidence`.</summary>
internal sealed class EvidenceReader(ModelSyntax syntax, AttributeReader attributes, EndReader ends, ModelProblems problems)
{
    public EvidenceDefinition? Read()
    {
        if (syntax.EvidenceTypes.Count == 0)
        {
            problems.Add(0, "The model lacks the type of evidence: declare type Evidence @evidence { source: Source! @ref … }.");
            return null;
        }

        foreach (var further in syntax.EvidenceTypes.Skip(1))
        {
            problems.Add(further.Node.NameStart, $"{further.Name} is a second type of evidence beside {syntax.EvidenceTypes[0].Name}: a model has one.");
        }

        return Read(syntax.EvidenceTypes[0].Node);
    }

    private EvidenceDefinition Read(ObjectTypeDefinitionNode node)
    {
        foreach (var name in node.Interfaces)
        {
            problems.Add(name, $"{node.Name} is the type of evidence and cannot implement {name.Name}: remove it.");
        }

        var references = ImmutableArray.CreateBuilder<ReferenceDefinition>();
        var read = new List<AttributeSyntax>();
        foreach (var field in node.Fields)
        {
            ReadField(field, node, references, read);
        }

        CheckSource(node);
        return new EvidenceDefinition(node.Name, node.Description?.Value, references.ToImmutable(), ClaimInterfaceReader.Number(read));
    }

    private void ReadField(
        FieldDefinitionNode field, ObjectTypeDefinitionNode node, ImmutableArray<ReferenceDefinition>.Builder references, List<AttributeSyntax> read)
    {
        var set = attributes.ReadDirectives(field, DirectiveTargets.EvidenceField);
        if (node.Fields.First(other => other.Name == field.Name) != field)
        {
            problems.Add(field.NameStart, $"{node.Name} has the field {field.Name} twice: remove one.");
        }
        else if (set.Has("ref"))
        {
            if (ends.ReadReference(field, set, references.Count) is { } reference)
            {
                references.Add(reference);
            }
        }
        else if (attributes.Read(field, node.Name, set) is { } attribute)
        {
            read.Add(attribute);
        }
    }

    private void CheckSource(ObjectTypeDefinitionNode node)
    {
        var field = node.Fields.FirstOrDefault(field => field.Name == EvidenceDefinition.SourceReference);
        if (field is null
            || field.Type.ToString() != GraphModel.SourceName + "!"
            || field.Directives.All(directive => directive.Name != "ref"))
        {
            problems.Add(field?.NameStart ?? node.NameStart, $"{node.Name} needs the field source: Source! @ref to say where it comes from.");
        }
    }
}
