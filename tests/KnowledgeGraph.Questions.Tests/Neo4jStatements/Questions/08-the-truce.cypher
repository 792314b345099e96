// 08-the-truce: topic
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "topic~one-month-truce"
// $first: 20
// $position: "SUPPORTS"
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(topic:Topic&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND topic.firstRecorded <= $revision AND coalesce($revision < topic.merged, true)
WITH *, CASE
  WHEN topic.recorded <= $revision THEN topic
  ELSE [(topic)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
END AS topicThen
CALL (topic) {
  MATCH (topic)<-[proposal:PROPOSES]-(proposer)
  WHERE proposal.recorded <= $revision
    AND coalesce($revision < proposal.retracted, true)
    AND coalesce(proposal.validFromFirst <= $day, true)
  ORDER BY proposal.id
  LIMIT $first
  WITH *, CASE
    WHEN proposer.recorded <= $revision THEN proposer
    ELSE [(proposer)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS proposerThen
  CALL (proposal) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN proposal.evidenceIds
      AND piece.recorded <= $revision
      AND coalesce($revision < piece.retracted, true)
    ORDER BY piece.ordinal
    MATCH (piece)-[:FROM]->(source)
    WITH *, CASE
      WHEN source.recorded <= $revision THEN source
      ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS sourceThen
    RETURN collect(piece { source: sourceThen { .title, .url }, .locator, .attributedTo, .paraphrase }) AS evidence
  }
  RETURN collect(proposal {
    proposer: proposerThen { .name, id: proposer.id }, confidence: coalesce(proposal.confidence, 1.0), evidence
  }) AS proposedBy
}
CALL (topic) {
  MATCH (topic)<-[stance:TAKES_STANCE]-(holder)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
    AND stance.position = $position
    AND holder:Leader
  ORDER BY stance.id
  LIMIT $first
  WITH *, CASE
    WHEN holder.recorded <= $revision THEN holder
    ELSE [(holder)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS holderThen
  CALL (stance) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN stance.evidenceIds
      AND piece.recorded <= $revision
      AND coalesce($revision < piece.retracted, true)
    ORDER BY piece.ordinal
    MATCH (piece)-[:FROM]->(source)
    WITH *, CASE
      WHEN source.recorded <= $revision THEN source
      ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS sourceThen
    RETURN collect(piece { source: sourceThen { .title, .url }, .locator, .attributedTo, .paraphrase }) AS evidence
  }
  RETURN collect(stance { holder: holderThen { .name, id: holder.id }, .validFrom, evidence }) AS stances
}
RETURN topicThen { .name, proposedBy, stances } AS answer, CASE WHEN size(merges) > 0 THEN topic.key END AS survivor
