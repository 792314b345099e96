using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests;

public sealed class PublicSchemaTests
{
    private const string HowToUpdate =
        "schema/api.graphql is not what follows from schema/model.graphql: run `dotnet run --project src/KnowledgeGraph.Server -- schema` "
        + "and look at the difference, which is what clients will see.";

    [Fact]
    public void The_committed_schema_is_the_one_that_follows_from_the_model() =>
        Assert.True(TestSchemas.TextOf("api.graphql") == TestSchemas.Politics.Sdl, HowToUpdate);

    [Theory]
    [InlineData("model.graphql")]
    [InlineData("films.graphql")]
    public void Deriving_twice_gives_the_same_text(string file)
    {
        var text = TestSchemas.TextOf(file);
        Assert.Equal(PublicSchema.Derive(ModelLoader.Load(file, text)).Sdl, PublicSchema.Derive(ModelLoader.Load(file, text)).Sdl);
    }

    [Fact]
    public void The_text_reads_back_as_the_schema()
    {
        var schema = SchemaBuilder.Build(TestSchemas.Films.Sdl);
        Assert.Equal(
            TestSchemas.Films.Schema.Types.Select(type => type.Name).Order(StringComparer.Ordinal),
            schema.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_has_a_description()
    {
        var bare = Parser.Parse(TestSchemas.Politics.Sdl).Definitions.Cast<TypeDefinitionNode>().SelectMany(Undescribed);
        Assert.Empty(bare);
    }

    [Fact]
    public void A_model_description_reaches_the_schema()
    {
        var country = TestSchemas.Politics.Schema.Types.Find("Country");
        Assert.Equal("A country, whether or not all others recognise it.", country?.Description);
    }

    [Theory]
    [InlineData("Node", "id")]
    [InlineData("Entity", "id key name aliases summary identifiers mentionedIn")]
    [InlineData("Claim", "id key predicate subject object modality confidence validFrom validTo reportedOn recordedAt recordedBy retractedAt retractionReason supersededBy evidence")]
    [InlineData("Stance", "id key predicate subject object holder topic voicedBy modality confidence position validFrom validTo reportedOn recordedAt recordedBy retractedAt retractionReason supersededBy evidence")]
    [InlineData("MembershipGroupConnection", "totalCount nodeCount edges nodes pageInfo aggregate")]
    [InlineData("TieNeighborEdge", "cursor node claim direction")]
    [InlineData("StanceTopicEdge", "cursor node claim")]
    [InlineData("CommitmentAggregate", "count byModality byCommitmentKind byCommitmentStatus sumAmount min max")]
    [InlineData("MembershipGroupAggregate", "count byModality byMembershipRole byLeads byFounder nodeByKind min max")]
    [InlineData("LeaderAggregate", "count")]
    [InlineData("ActorAggregate", "count byKind")]
    [InlineData("Evidence", "source speaker locator attributedTo anonymous paraphrase sha256")]
    public void Types_have_the_fields_that_the_rules_say(string type, string fields)
    {
        var definition = (ImplementingType)TestSchemas.Politics.Schema.Types.Find(type)!;
        Assert.Equal(fields, string.Join(' ', definition.Fields.Select(field => field.Name)));
    }

    [Fact]
    public void Root_fields_follow_from_the_kinds() => Assert.Equal(
        "node nodes person studio film award source people studios films awards sources entities makers credits contracts nominations "
        + "reviews bonds claims search match possibleDuplicates neighborhood paths influence timeline alignment alignments alignmentMatrix blocs changes graph",
        string.Join(' ', TestSchemas.Films.Schema.QueryType.Fields.Select(field => field.Name)));

    [Fact]
    public void Root_fields_are_nullable() =>
        Assert.DoesNotContain(TestSchemas.Politics.Schema.QueryType.Fields, field => field.Type is NonNullType);

    [Fact]
    public void Sums_are_of_amounts_by_unit_and_of_numbers()
    {
        Assert.Equal("[AmountSum!]!", FilmsField("CreditAggregate", "sumFee").Type.ToString());
        Assert.Equal("[NumberSum!]!", FilmsField("ContractAggregate", "sumShare").Type.ToString());
        Assert.Equal("[NumberSum!]!", FilmsField("FilmAggregate", "sumRunningTime").Type.ToString());
    }

    [Fact]
    public void A_name_that_the_rules_need_twice_is_an_error()
    {
        var text = TestSchemas.TextOf("films.graphql").Replace("enum Genre {", "enum CreditFilmConnection {").Replace("[Genre!]!", "[CreditFilmConnection!]!");
        var error = Assert.Throws<SchemaDerivationException>(() => PublicSchema.Derive(ModelLoader.Load("films.graphql", text)));
        Assert.Equal("Two things of the model would both become the type “CreditFilmConnection” of the public schema: rename one of them.", error.Message);
    }

    private static FieldDefinition FilmsField(string type, string field) =>
        ((ObjectType)TestSchemas.Films.Schema.Types.Find(type)!).Fields.Find(field)!;

    private static IEnumerable<string> Undescribed(TypeDefinitionNode type)
    {
        IEnumerable<MemberDefinitionNode> members = type switch
        {
            ObjectTypeDefinitionNode node => node.Fields.SelectMany<FieldDefinitionNode, MemberDefinitionNode>(field => [field, .. field.Arguments]),
            InterfaceTypeDefinitionNode node => node.Fields.SelectMany<FieldDefinitionNode, MemberDefinitionNode>(field => [field, .. field.Arguments]),
            InputObjectTypeDefinitionNode node => node.Fields,
            EnumTypeDefinitionNode node => node.Values,
            _ => [],
        };
        return members.Where(member => member.Description is null).Select(member => $"{type.Name}.{member.Name}")
            .Concat(type.Description is null ? [type.Name] : []);
    }
}
