using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Canonical;

public sealed class CanonicalTextTests
{
    private static readonly ObjectShape Maker = Shape.Object("Person", new TypeNameSlot(Shape.Key("__typename")), Shape.Attribute("Person", "name"));

    private static readonly ObjectShape Credit = Shape.Object(
        "Credit",
        Shape.BuiltIn(BuiltIn.ValidFrom, "validFrom", false),
        new EndSlot(Shape.Key("film"), ClaimEnd.Object, Shape.Nodes(Shape.Object("Film", Shape.BuiltIn(BuiltIn.Key, "key")))),
        new EvidenceSlot(Shape.Key("evidence"), Shape.Object("Citation", new ReferenceSlot(
            Shape.Key("source"),
            Nullability.NonNull,
            Films.Model.Evidence.References[0],
            Shape.Nodes(Shape.Object("Source", Shape.Attribute("Source", "url")))))));

    private static Traversal Crew()
    {
        var crew = new ConnectionQuery(
            new AndFilter(
            [
                new CompareFilter(Films.Field("Credit", "job"), Comparison.In, [Films.Value("Job", "DIRECTS"), Films.Value("Job", "WRITES")]),
                new OtherEndFilter(new CompareFilter(Films.Field("Person", "name"), Comparison.StartsWith, ["ridley"])),
            ]),
            [],
            new Page(3, null, null, null),
            Shape.Connection(
                "CreditMakerConnection",
                new TotalCountSlot(Shape.Key("credits")),
                new EdgesSlot(Shape.Key("edges"), Shape.Object(
                    "CreditMakerEdge",
                    new EdgeNodeSlot(Shape.Key("node"), Shape.Item(Maker, Maker with { TypeName = "Studio" })),
                    new EdgeClaimSlot(Shape.Key("claim"), Shape.Claims(Credit))))));
        var films = new ConnectionQuery(
            new RelationFilter(Films.Relation("Film", "reviewedBy"), Quantifier.Some, null, new NotFilter(
                new CompareFilter(new BuiltInField(BuiltIn.ReportedOn), Comparison.Less, [new DateOnly(2025, 3, 1)]))),
            [new OrderKey(OrderTarget.Node, Films.Field("Film", "releasedOn"), true), new OrderKey(OrderTarget.Node, Films.Field("Film", "name"), false)],
            new Page(20, new Keyset([PartialDate.Parse("1979-05"), "alien"], "film~alien"), null, null),
            Shape.Connection(
                "FilmConnection",
                new NodesSlot(Shape.Key("nodes"), Shape.Item(Shape.Object(
                    "Film",
                    Shape.BuiltIn(BuiltIn.Id, "id"),
                    Shape.Attribute("Film", "name", "title"),
                    Shape.Attribute("Film", "genres"),
                    new RelationSlot(Shape.Key("crew"), Nullability.NonNull, Films.Relation("Film", "crew"), Way.In, crew)))),
                new AggregateSlot(Shape.Key("aggregate"), Shape.Object(
                    "FilmAggregate",
                    new GroupSlot(Shape.Key("byColour"), OrderTarget.Node, Films.Attribute("Film", "colour"), Shape.Object(
                        "BooleanCount",
                        new GroupPartSlot(Shape.Key("value"), false, Nullability.NonNull),
                        new GroupPartSlot(Shape.Key("count"), true, Nullability.NonNull))),
                    new ExtremeSlot(Shape.Key("max"), true, Shape.Object("FilmExtremes", Shape.Attribute("Film", "runningTime")))))));
        return new Traversal(
            new NodesRoot([Films.Film], films), new TraversalTime(null, new Period(new DateOnly(2025, 1, 1), null), DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void The_pretty_form_reads_from_the_top() => Assert.Equal(
        """
        nodes Film view during 2025-01-01.. known 1970-01-01T00:00:00Z {
          where reviewedBy in Review some node claim(not(reportedOn lt 2025-03-01))
          order node.releasedOn desc, node.name
          page first 20 after (1979-05, "alien") "film~alien"
          FilmConnection {
            nodes {
              Film {
                id!
                title: name!
                genres[!]!
                crew! in Credit {
                  where and(job in [DIRECTS, WRITES], other(name startsWith "ridley"))
                  page first 3
                  CreditMakerConnection {
                    credits: totalCount
                    edges CreditMakerEdge {
                      node {
                        Person | Studio { __typename; name! }
                      }
                      claim {
                        Credit {
                          validFrom
                          film: object {
                            Film { key! }
                          }
                          evidence Citation {
                            source! {
                              Source { url }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
            aggregate FilmAggregate {
              byColour: by(node.colour) BooleanCount { value!; count! }
              max FilmExtremes { runningTime }
            }
          }
        }

        """,
        CanonicalText.Pretty(Crew()));

    [Fact]
    public void The_pretty_form_differs_in_white_space_only()
    {
        static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != ';'));
        Assert.Equal(Squeeze(CanonicalText.Of(Crew())), Squeeze(CanonicalText.Pretty(Crew())));
        Assert.DoesNotContain('\n', CanonicalText.Of(Crew()));
    }

    public static TheoryData<RootStep, string> Roots => new()
    {
        {
            new LookupRoot([new LookupTarget("film/alien", TraversalTime.Now)], false, Shape.Item(Shape.Object("Film", Shape.BuiltIn(BuiltIn.Id, "id")))),
            """lookup one ["film/alien" view today] view today {Film {id!}}"""
        },
        {
            new LookupRoot(
                [
                    new LookupTarget("film~a", TraversalTime.Now with { AsOf = new DateOnly(2025, 3, 7) }),
                    new LookupTarget("b", TraversalTime.Now with { During = Period.Always }),
                ],
                true,
                new ItemShape(null, null)),
            """lookup all ["film~a" view 2025-03-07, "b" view during ..] view today {}"""
        },
        {
            new ClaimsRoot([Films.Credit, Films.Review], ["film/alien"], Shape.First(1, Shape.Connection("ClaimConnection"))),
            """claims Credit, Review of ["film/alien"] view today {page first 1; ClaimConnection {}}"""
        },
        {
            new SearchRoot("say \"hi\"\n", [Films.Film], new ConnectionQuery(null, SearchOrder.Keys, new Page(null, null, 2, new Keyset([0.5, "b"], "c")), Shape.Connection("SearchConnection"))),
            """search "say \"hi\"\u000a" in Film view today {order node.hit.score desc, node.hit.name; page last 2 before (0.5, "b") "c"; SearchConnection {}}"""
        },
        {
            new DuplicatesRoot("film/alien", Films.Film, new ConnectionQuery(null, SearchOrder.Keys, new Page(1, null, null, null), Shape.Connection("C", new EdgesSlot(Shape.Key("edges"), Shape.Object("E", new ReasonsSlot(Shape.Key("why"), Shape.Object("R", new ReasonPartSlot(Shape.Key("otherField"), ReasonPart.OtherField)))))))),
            """duplicates of "film/alien" in Film view today {order node.hit.score desc, node.hit.name; page first 1; C {edges E {why: reasons R {otherField}}}}"""
        },
        {
            new MatchRoot(
                [new MatchQuery("a", [Films.Film], [new MatchProperty("imdb", "tt1")], 3), new MatchQuery(null, [], [], 1)],
                Shape.Object("R", new CandidatesSlot(Shape.Key("candidates"), Shape.Object("C", new CertaintySlot(Shape.Key("match")), new FeaturesSlot(Shape.Key("f"), Shape.Object("F", new FeaturePartSlot(Shape.Key("id"), false), new FeaturePartSlot(Shape.Key("v"), true))))))),
            """match ["a" with ["imdb": "tt1"] in [Film] limit 3, null with [] in [] limit 1] view today R {candidates C {match; f: features F {id; v: value}}}"""
        },
        {
            new NeighborhoodRoot(["film/alien"], 2, [Films.Credit], 200, Shape.Object("Neighborhood", new TruncatedSlot(Shape.Key("truncated")))),
            """neighborhood Credit of ["film/alien"] hops 2 limit 200 view today Neighborhood {truncated}"""
        },
        {
            new PathsRoot("film/alien", "film/b\"", 6, [Films.Credit, Films.Review], ["x", "y"], 20, Shape.Object("Path", new PathLengthSlot(Shape.Key("length")))),
            """paths Credit, Review from "film/alien" to "film/b\"" avoid ["x", "y"] hops 6 first 20 view today Path {length}"""
        },
        { new ChangesRoot(7, 20, Shape.Object("Change", new ChangePartSlot(Shape.Key("by"), ChangePart.Author, null))), "changes since 7 first 20 view today Change {by: author}" },
        { new ChangeRoot(Shape.Object("Change", new ChangePartSlot(Shape.Key("by"), ChangePart.Author, null))), "change view today Change {by: author}" },
        {
            new GraphRoot(Shape.Object("Graph", new GraphPartSlot(Shape.Key("nodes"), GraphPart.Nodes, Shape.Object("KindCount", new KindCountSlot(Shape.Key("kind"), false)), Nullability.NonNullList))),
            "graph view today Graph {nodes[!]! KindCount {kind}}"
        },
    };

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_start_has_its_text(RootStep root, string text) => Assert.Equal(text, CanonicalText.Of(Shape.Traversal(root)));

    [Fact]
    public void Where_in_the_document_a_field_was_asked_for_plays_no_part()
    {
        static string Text(int column) => CanonicalText.Of(Shape.Traversal(new GraphRoot(Shape.Object("Graph", new TypeNameSlot(Shape.Key("t", column))))));
        Assert.Equal(Text(1), Text(2));
    }

    [Fact]
    public void Two_generated_traversals_have_one_text_exactly_when_they_ask_for_the_same()
    {
        var generated = new GeneratedTraversal(new Random(1979));
        var texts = new Dictionary<string, string>();
        var dumps = new Dictionary<string, string>();
        var repeats = 0;
        for (var i = 0; i < 8000; i++)
        {
            var traversal = generated.Next();
            var text = CanonicalText.Of(traversal);
            var dump = TraversalDump.Of(traversal);
            repeats += texts.TryAdd(text, dump) ? 0 : 1;
            dumps.TryAdd(dump, text);
            Assert.Equal(dump, texts[text]);
            Assert.Equal(text, dumps[dump]);
            Assert.NotEmpty(CanonicalText.Pretty(traversal));
        }

        Assert.InRange(repeats, 50, 7900);
    }
}
