using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Model;

/// <summary>Reads the enums of a model.</summary>
internal sealed class EnumReader(DirectiveReader directives, ModelProblems problems)
{
    public IReadOnlyDictionary<string, EnumDefinition> Read(IReadOnlyList<EnumTypeDefinitionNode> enums)
    {
        var read = new OrderedDictionary<string, EnumDefinition>(StringComparer.Ordinal);
        foreach (var node in enums)
        {
            read.Add(node.Name, Read(node));
        }

        return read;
    }

    private EnumDefinition Read(EnumTypeDefinitionNode node)
    {
        var values = ImmutableArray.CreateBuilder<EnumValue>();
        foreach (var value in node.Values)
        {
            if (values.Any(other => other.Name == value.Name))
            {
                problems.Add(value.NameStart, $"{node.Name} has the value {value.Name} twice: remove one.");
                continue;
            }

            values.Add(Read(value, values.Count));
        }

        var definition = new EnumDefinition(node.Name, node.Description?.Value, values.ToImmutable());
        CheckScale(node, definition);
        if (definition.Values.IsEmpty)
        {
            problems.Add(node.NameStart, $"{node.Name} has no values: give it at least one.");
        }

        return definition;
    }

    private EnumValue Read(EnumValueDefinitionNode node, int index)
    {
        var set = directives.Read(node.Directives, DirectiveTargets.EnumValue);
        var scale = set.Argument("scale", "value");
        return new EnumValue(
            index,
            node.Name,
            node.Description?.Value,
            scale is null ? null : double.Parse(scale.ToString(), CultureInfo.InvariantCulture),
            set.Has("symmetric"),
            set.Time("time", "is"));
    }

    private void CheckScale(EnumTypeDefinitionNode node, EnumDefinition definition)
    {
        if (!definition.Values.Any(value => value.Scale is not null))
        {
            return;
        }

        foreach (var value in definition.Values.Where(value => value.Scale is null))
        {
            var place = node.Values.First(syntax => syntax.Name == value.Name);
            if (place.Directives.All(directive => directive.Name != "scale"))
            {
                problems.Add(place.NameStart, $"{value.Name} has no place on the scale of {node.Name}: give it @scale(value: …) as the other values have, or take theirs away.");
            }
        }
    }
}
