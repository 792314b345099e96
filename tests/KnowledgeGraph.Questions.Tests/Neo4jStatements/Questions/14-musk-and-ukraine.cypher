// 14-musk-and-ukraine: paths
// $revision: the operation's revision
// $day: 2025-03-07
// $first: 20
// $of: ["leader~elon-musk", "country~ukr"]
// $a: "leader~elon-musk"
// $b: "country~ukr"
CALL () {
  MATCH (asked:Entity)-[merges:MERGED_INTO*0..]->(node:Entity)
  USING INDEX SEEK asked:Entity(id)
  WHERE asked.id IN $of
    AND asked.firstRecorded <= $revision
    AND all(merge IN merges WHERE merge.revision <= $revision)
    AND node.firstRecorded <= $revision AND coalesce($revision < node.merged, true)
  RETURN collect({ asked: asked.id, node: node }) AS given
}
WITH *,
  head([one IN given WHERE one.asked = $a | one.node]) AS start,
  head([one IN given WHERE one.asked = $b | one.node]) AS goal
CALL (start, goal) {
  CALL (start, goal) {
    WITH *
    WHERE start = goal
    RETURN [start] AS nodes, [] AS claims
    UNION ALL
    WITH *
    WHERE start <> goal
    MATCH path = allShortestPaths((start)-[:HOLDS_OFFICE|MEMBER_OF|PART_OF|TAKES_PART_IN|HAS_ON_AGENDA|TAKES_STANCE|PROPOSES|COMMITS_TO|TIED_TO|SAYS|COMPONENT_OF*..6]-(goal))
    WHERE all(claim IN relationships(path) WHERE claim.recorded <= $revision
        AND coalesce($revision < claim.retracted, true)
        AND coalesce(claim.validFromFirst <= $day, true)
        AND (type(claim) IN ['TAKES_PART_IN', 'HAS_ON_AGENDA', 'TAKES_STANCE', 'PROPOSES', 'COMMITS_TO', 'SAYS']
          OR type(claim) = 'TIED_TO' AND coalesce(claim.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
          OR coalesce($day <= claim.validToLast, true)))
    WITH path
    ORDER BY [claim IN relationships(path) | claim.id]
    LIMIT $first + 1
    RETURN nodes(path) AS nodes, relationships(path) AS claims
  }
  CALL (nodes) {
    UNWIND nodes AS node
    WITH *, CASE
      WHEN node.recorded <= $revision THEN node
      ELSE [(node)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS nodeThen
    RETURN collect(nodeThen { .name, id: node.id }) AS through
  }
  CALL (nodes, claims) {
    UNWIND range(0, size(claims) - 1) AS place
    WITH *,
      claims[place] AS claim,
      nodes[place] AS from,
      nodes[place + 1] AS to
    WITH *, CASE
      WHEN from.recorded <= $revision THEN from
      ELSE [(from)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS fromThen
    CALL (claim) {
      MATCH (piece:Evidence)
      USING INDEX SEEK piece:Evidence(id)
      WHERE piece.id IN claim.evidenceIds
        AND piece.recorded <= $revision
        AND coalesce($revision < piece.retracted, true)
      ORDER BY piece.ordinal
      MATCH (piece)-[:FROM]->(source)
      WITH *, CASE
        WHEN source.recorded <= $revision THEN source
        ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
      END AS sourceThen
      RETURN collect(piece { source: sourceThen { .title, .url }, .locator, .paraphrase }) AS evidence
    }
    OPTIONAL MATCH (about:Entity {id: claim.about})
    WITH *,
      CASE
        WHEN about.recorded <= $revision THEN about
        ELSE [(about)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
      END AS aboutThen,
      CASE
        WHEN to.recorded <= $revision THEN to
        ELSE [(to)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
      END AS toThen
    RETURN collect({
      from: fromThen { .name, id: from.id },
      direction: CASE WHEN type(claim) = 'TIED_TO' AND claim.tieKind IN ['ALLIED_WITH', 'AT_WAR_WITH', 'NEGOTIATES_WITH', 'COOPERATES_WITH', 'COMPETES_WITH'] THEN 'ANY' WHEN startNode(claim) = from THEN 'OUT' ELSE 'IN' END,
      claim: claim {
        key: coalesce(claim.key, claim.id), predicate: type(claim), evidence, .tieKind, about: aboutThen { .name }, .id
      },
      to: toThen { .name, id: to.id }
    }) AS steps
  }
  RETURN collect({ length: size(claims), through: through, steps: steps }) AS paths
}
RETURN { found: [one IN given | [one.asked, one.node.key]], paths: paths } AS answer
