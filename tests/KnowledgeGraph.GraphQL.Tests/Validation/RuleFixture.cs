using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

/// <summary>A schema in which every rule can be broken, and one rule at work on it.</summary>
internal static class RuleFixture
{
    private const string Sdl = """
        type Query {
          dog: Dog
          cat: Cat
          pet: Pet
          being: Being
          catOrDog: CatOrDog
          dogOrHuman: DogOrHuman
          human(id: ID): Human
          args: Args
        }
        type Mutation { rename(name: String!): Dog }
        type Subscription { newDog: Dog newCat: Cat }
        interface Being { name(surname: Boolean): String }
        interface Mammal { mother: Mammal father: Mammal }
        interface Pet implements Being { name(surname: Boolean): String }
        interface Canine implements Mammal & Being { name(surname: Boolean): String mother: Canine father: Canine }
        enum Command { SIT HEEL DOWN }
        type Dog implements Being & Pet & Mammal & Canine {
          name(surname: Boolean): String
          nickname: String
          barkVolume: Int
          barks: Boolean
          knows(command: Command!): Boolean
          isHousetrained(atOtherHomes: Boolean = true): Boolean
          isAt(x: Int, y: Int): Boolean
          mother: Dog
          father: Dog
          owner: Human
          litter: [Dog!]
        }
        type Cat implements Being & Pet {
          name(surname: Boolean): String
          nickname: String
          meowVolume: Float
          meows: Boolean
          litter: [Cat]
          furColor: FurColor
        }
        enum FurColor { BROWN BLACK TAN }
        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        type Human implements Being {
          name(surname: Boolean): String
          pets: [Pet]
          relatives: [Human]!
          iq: Int
        }
        input Complex { required: Boolean! requiredWithDefault: Boolean! = false int: Int string: String list: [String] nested: Complex }
        input OneOf @oneOf { a: String b: Int }
        scalar Anything
        type Args {
          int(arg: Int): String
          nonNullInt(arg: Int!): String
          string(arg: String): String
          boolean(arg: Boolean): String
          float(arg: Float): String
          id(arg: ID): String
          enum(arg: FurColor): String
          strings(arg: [String]): String
          nonNullStrings(arg: [String!]): String
          complex(arg: Complex): String
          complexes(arg: [Complex!]): String
          oneOf(arg: OneOf): String
          oneOfRequired(arg: OneOf!): String
          anything(arg: Anything): String
          two(a: Int! b: Int!): Int
          optional(a: Int! = 0 b: Int): Int
        }
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onField on FIELD
        directive @onFragment on FRAGMENT_DEFINITION
        directive @onSpread on FRAGMENT_SPREAD
        directive @onInline on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        directive @tag(name: String!) repeatable on FIELD | FRAGMENT_DEFINITION
        directive @once(n: Int) on FIELD | QUERY
        """;

    public static Schema Schema { get; } = SchemaBuilder.Build(Sdl);

    /// <summary>What one rule finds, as “line:column … message”.</summary>
    public static string[] Errors(RuleFactory rule, string document, Schema? schema = null) =>
        [.. new DocumentValidator(schema ?? Schema, [rule], []).Validate(Parser.Parse(document)).Select(Text)];

    private static string Text(GraphQLError error) =>
        string.Join(' ', [.. error.Locations.Select(at => $"{at.Line}:{at.Column}"), error.Message]);
}
