using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Puts directives at places that may have them.</summary>
internal sealed class DirectiveGenerator(Schema schema, Random random)
{
    private readonly ValueGenerator values = new(random);

    /// <param name="variable">Answers a variable for a place of a type; null where there can be none.</param>
    public void Add(List<DraftDirective> directives, DirectiveLocation location, Func<GraphQLType, string?>? variable)
    {
        if (!random.OneIn(12))
        {
            return;
        }
        foreach (DirectiveDefinition definition in schema.Directives.Where(directive => directive.Locations.Contains(location)))
        {
            int count = !random.OneIn(2) ? 0 : definition.IsRepeatable ? random.Next(1, 3) : 1;
            for (int i = 0; i < count; i++)
            {
                directives.Add(Make(definition, variable));
            }
        }
    }

    public DraftDirective Make(DirectiveDefinition definition, Func<GraphQLType, string?>? variable)
    {
        DraftDirective directive = new(definition.Name);
        foreach (InputValueDefinition argument in definition.Arguments)
        {
            if (argument.IsRequired || random.OneIn(2))
            {
                DraftValue value = variable is null
                    ? values.Constant(argument.Type)
                    : values.WithVariables(argument.Type, variable);
                directive.Arguments.Add(new(argument.Name, value));
            }
        }
        return directive;
    }
}
