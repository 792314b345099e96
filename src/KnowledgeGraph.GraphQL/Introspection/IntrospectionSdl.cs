namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>The introspection types as the specification writes them (§4.2), with descriptions.</summary>
internal static class IntrospectionSdl
{
    public const string Text =
        """"
        "What the service can do: its types, its directives and where operations start."
        type __Schema {
          description: String
          "All types, those of introspection included."
          types: [__Type!]!
          "The type that queries start from."
          queryType: __Type!
          "The type that mutations start from; null when there are none."
          mutationType: __Type
          "The type that subscriptions start from; null when there are none."
          subscriptionType: __Type
          "All directives that documents may use."
          directives: [__Directive!]!
        }

        "A type; its kind says which of the fields have a value."
        type __Type {
          kind: __TypeKind!
          "Null for lists and non-nulls."
          name: String
          description: String
          "Where a custom scalar is specified."
          specifiedByURL: String
          "The fields of an object or interface."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "The interfaces that an object or interface implements."
          interfaces: [__Type!]
          "The objects that an interface or union can be at run time."
          possibleTypes: [__Type!]
          "The values of an enum."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "The fields of an input object."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "The type inside a list or non-null."
          ofType: __Type
          "Whether exactly one field of an input object is to be given."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A value without fields."
          SCALAR
          "Has `fields` and `interfaces`."
          OBJECT
          "Has `fields`, `interfaces` and `possibleTypes`."
          INTERFACE
          "Has `possibleTypes`."
          UNION
          "Has `enumValues`."
          ENUM
          "Has `inputFields`."
          INPUT_OBJECT
          "Has `ofType`."
          LIST
          "Has `ofType`."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          "Why it should no longer be used."
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The value when none is given, written in GraphQL."
          defaultValue: String
          isDeprecated: Boolean!
          "Why it should no longer be used."
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          "Why it should no longer be used."
          deprecationReason: String
        }

        "A directive: an instruction to the service that stands beside a part of a document."
        type __Directive {
          name: String!
          description: String
          "Whether it may stand more than once at one place."
          isRepeatable: Boolean!
          "Where it may stand."
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "The places where a directive may stand."
        enum __DirectiveLocation {
          "A query operation."
          QUERY
          "A mutation operation."
          MUTATION
          "A subscription operation."
          SUBSCRIPTION
          "A field of a selection."
          FIELD
          "A fragment definition."
          FRAGMENT_DEFINITION
          "A fragment spread."
          FRAGMENT_SPREAD
          "An inline fragment."
          INLINE_FRAGMENT
          "A variable definition."
          VARIABLE_DEFINITION
          "The schema definition."
          SCHEMA
          "A scalar definition."
          SCALAR
          "An object type definition."
          OBJECT
          "A field definition."
          FIELD_DEFINITION
          "An argument definition."
          ARGUMENT_DEFINITION
          "An interface definition."
          INTERFACE
          "A union definition."
          UNION
          "An enum definition."
          ENUM
          "An enum value definition."
          ENUM_VALUE
          "An input object type definition."
          INPUT_OBJECT
          "An input object field definition."
          INPUT_FIELD_DEFINITION
        }
        """";
}
