using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>A place where a document uses a variable.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type expected there; null where the document is wrong.</param>
/// <param name="HasDefault">Whether the place has a default of its own for a variable without a value.</param>
/// <param name="InputObject">The type of the input object whose field the place is, if it is one.</param>
internal sealed record VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? InputObject);
