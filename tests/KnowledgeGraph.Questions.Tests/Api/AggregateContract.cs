namespace KnowledgeGraph.Questions.Tests;

/// <summary>Counts by value, sums by unit, least and greatest values: of the whole filtered set, whatever the page.</summary>
public abstract class AggregateContract(ServedBundles graph) : ApiContract(graph)
{
    [Fact]
    public Task Counts_by_value() => AnswersAsync(
        """
        {
          stances(first: 0) { aggregate { count byPosition { value count } byModality { value count } } }
          memberships { aggregate { byMembershipRole { value count } byLeads { value count } byFounder { value count } } }
          statements { aggregate { byStatementKind { value count } } }
        }
        """,
        """
        {
          "stances": {
            "aggregate": {
              "count": 119,
              "byPosition": [{ "value": "SUPPORTS", "count": 113 }, { "value": "OPPOSES", "count": 6 }],
              "byModality": [{ "value": "ACTUAL", "count": 116 }, { "value": "POSSIBLE", "count": 3 }]
            }
          },
          "memberships": {
            "aggregate": {
              "byMembershipRole": [
                { "value": "MEMBER", "count": 57 }, { "value": "PROSPECTIVE", "count": 7 }, { "value": "PARTNER", "count": 2 }
              ],
              "byLeads": [{ "value": false, "count": 64 }, { "value": true, "count": 2 }],
              "byFounder": [{ "value": false, "count": 60 }, { "value": true, "count": 6 }]
            }
          },
          "statements": {
            "aggregate": {
              "byStatementKind": [
                { "value": "ASSESSMENT", "count": 33 }, { "value": "INTENTION", "count": 3 }, { "value": "DEMAND", "count": 2 },
                { "value": "CRITICISM", "count": 1 }, { "value": "ACCUSATION", "count": 4 }, { "value": "PRAISE", "count": 1 },
                { "value": "WARNING", "count": 4 }, { "value": "FORECAST", "count": 6 }
              ]
            }
          }
        }
        """);

    [Fact]
    public Task Counts_by_kind() => AnswersAsync(
        """
        {
          actors(where: { name: { contains: "eu" } }, first: 1) { aggregate { count byKind { kind count } } }
          claims(where: { subject: { leader: {} } }) { aggregate { byKind { kind count } byModality { value count } } }
          event(key: "event/summit-debrief-video-call") { participants { aggregate { count nodeByKind { kind count } byParticipationRole { value count } } } }
        }
        """,
        """
        {
          "actors": {
            "aggregate": {
              "count": 10,
              "byKind": [{ "kind": "Voice", "count": 4 }, { "kind": "Institution", "count": 4 }, { "kind": "Coalition", "count": 2 }]
            }
          },
          "claims": {
            "aggregate": {
              "byKind": [
                { "kind": "Office", "count": 11 }, { "kind": "Participation", "count": 15 }, { "kind": "Stance", "count": 4 },
                { "kind": "Proposal", "count": 2 }, { "kind": "Tie", "count": 23 }, { "kind": "Statement", "count": 16 }
              ],
              "byModality": [{ "value": "ACTUAL", "count": 70 }, { "value": "PLANNED", "count": 1 }]
            }
          },
          "event": {
            "participants": {
              "aggregate": {
                "count": 11, "nodeByKind": [{ "kind": "Leader", "count": 6 }, { "kind": "Country", "count": 5 }],
                "byParticipationRole": [
                  { "value": "CONVENER", "count": 3 }, { "value": "BRIEFER", "count": 3 }, { "value": "BRIEFED", "count": 5 }
                ]
              }
            }
          }
        }
        """);

    [Fact]
    public Task Sums_stay_apart_by_unit_and_exact() => AnswersAsync(
        """
        {
          commitments(first: 1) { aggregate { sumAmount { unit value } } }
          none: commitments(where: { commitmentKind: { eq: TROOPS } }) { aggregate { count sumAmount { unit value } } }
          components { aggregate { sumAmount { unit value } } }
        }
        """,
        """
        {
          "commitments": { "aggregate": { "sumAmount": [{ "unit": "EUR", "value": "150000000000" }, { "unit": "USD", "value": "2000000000" }] } },
          "none": { "aggregate": { "count": 2, "sumAmount": [] } },
          "components": { "aggregate": { "sumAmount": [{ "unit": "EUR", "value": "1600000000000" }] } }
        }
        """);

    [Fact]
    public Task Least_and_greatest() => AnswersAsync(
        """
        {
          institution(key: "institution/european-union") {
            members(first: 1) { aggregate { min { validFrom validTo confidence reportedOn recordedAt } max { validFrom validTo } } }
          }
          events { aggregate { count min { startsOn endsOn } max { startsOn } } }
          ties { aggregate { min { confidence validFrom } max { confidence reportedOn } } }
          during: memberships(during: {}, where: { validTo: { isNull: false } }) { aggregate { count min { validTo } max { validTo } } }
          none: ties(where: { tieKind: { eq: ALLIED_WITH } }) { aggregate { count byTieKind { count } min { confidence } max { validFrom } } }
        }
        """,
        """
        {
          "institution": {
            "members": {
              "aggregate": {
                "min": { "validFrom": "1958-01-01", "validTo": null, "confidence": 1, "reportedOn": null, "recordedAt": "2025-03-07T12:00:00Z" },
                "max": { "validFrom": "2013-07-01", "validTo": null }
              }
            }
          },
          "events": { "aggregate": { "count": 9, "min": { "startsOn": "2020-01-31", "endsOn": null }, "max": { "startsOn": "2025-03-06" } } },
          "ties": { "aggregate": { "min": { "confidence": 0.8, "validFrom": "2025-01-20" }, "max": { "confidence": 1, "reportedOn": "2025-03-07" } } },
          "during": { "aggregate": { "count": 1, "min": { "validTo": "2020-01-31" }, "max": { "validTo": "2020-01-31" } } },
          "none": { "aggregate": { "count": 0, "byTieKind": [], "min": { "confidence": null }, "max": { "validFrom": null } } }
        }
        """);
}
