// 22-around-the-european-union: neighborhood
// $revision: the operation's revision
// $day: 2025-03-07
// $limit: 200
// $of: ["institution~european-union"]
CALL () {
  MATCH (asked:Entity)-[merges:MERGED_INTO*0..]->(start:Entity)
  USING INDEX SEEK asked:Entity(id)
  WHERE asked.id IN $of
    AND asked.firstRecorded <= $revision
    AND all(merge IN merges WHERE merge.revision <= $revision)
    AND start.firstRecorded <= $revision AND coalesce($revision < start.merged, true)
  ORDER BY start.id
  RETURN collect(DISTINCT start) AS given
}
CALL (given) {
  UNWIND CASE WHEN size(given) <= $limit THEN given ELSE [] END AS near
  MATCH (near)-[claim:HOLDS_OFFICE|MEMBER_OF|PART_OF|TAKES_PART_IN|HAS_ON_AGENDA|TAKES_STANCE|PROPOSES|COMMITS_TO|TIED_TO|SAYS|COMPONENT_OF]-(far)
  WHERE claim.recorded <= $revision
    AND coalesce($revision < claim.retracted, true)
    AND coalesce(claim.validFromFirst <= $day, true)
    AND (type(claim) IN ['TAKES_PART_IN', 'HAS_ON_AGENDA', 'TAKES_STANCE', 'PROPOSES', 'COMMITS_TO', 'SAYS']
      OR type(claim) = 'TIED_TO' AND coalesce(claim.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
      OR coalesce($day <= claim.validToLast, true))
    AND NOT far IN given
  WITH DISTINCT far
  ORDER BY far.id
  RETURN collect(far) AS next
}
WITH *, given + next AS reached
WITH *,
  reached[..$limit] AS taken,
  size(reached) > $limit AS truncated
CALL (taken) {
  UNWIND taken AS node
  WITH *, CASE
    WHEN node.recorded <= $revision THEN node
    ELSE [(node)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS nodeThen
  RETURN collect(nodeThen { id: node.id, .name }) AS nodes
}
CALL (taken) {
  UNWIND taken AS subject
  MATCH (subject)-[claim:HOLDS_OFFICE|MEMBER_OF|PART_OF|TAKES_PART_IN|HAS_ON_AGENDA|TAKES_STANCE|PROPOSES|COMMITS_TO|TIED_TO|SAYS|COMPONENT_OF]->(object)
  WHERE claim.recorded <= $revision
    AND coalesce($revision < claim.retracted, true)
    AND coalesce(claim.validFromFirst <= $day, true)
    AND (type(claim) IN ['TAKES_PART_IN', 'HAS_ON_AGENDA', 'TAKES_STANCE', 'PROPOSES', 'COMMITS_TO', 'SAYS']
      OR type(claim) = 'TIED_TO' AND coalesce(claim.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
      OR coalesce($day <= claim.validToLast, true))
    AND object IN taken
  ORDER BY claim.id
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
    RETURN collect(piece { source: sourceThen { .name, .url }, .locator, .paraphrase }) AS evidence
  }
  RETURN collect(claim { .id, predicate: type(claim), subject: subject { .id }, object: object { .id }, evidence }) AS claims
}
CALL (claims) {
  MATCH (asked:Entity)-[merges:MERGED_INTO*0..]->(node:Entity)
  USING INDEX SEEK asked:Entity(id)
  WHERE asked.id IN $of
    AND asked.firstRecorded <= $revision
    AND all(merge IN merges WHERE merge.revision <= $revision)
    AND node.firstRecorded <= $revision AND coalesce($revision < node.merged, true)
  RETURN collect(asked.id) AS found
}
RETURN { truncated: truncated, nodes: nodes, claims: claims, found: found } AS answer
