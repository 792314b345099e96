// 07-how-many-backed-it: topic
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "topic~ukraine-support-statement"
// $position: "SUPPORTS"
// $key: "institution/european-union"
// $first: 27
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
  MATCH (topic)<-[stance:TAKES_STANCE]-(holder)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
    AND stance.position = $position
    AND EXISTS {
      MATCH (holder)-[membership:MEMBER_OF]->(group)
      WHERE membership.recorded <= $revision
        AND coalesce($revision < membership.retracted, true)
        AND coalesce(membership.validFromFirst <= $day, true)
        AND coalesce($day <= membership.validToLast, true)
        AND group.key = $key
    }
  RETURN count(*) AS stancesTotal, count(DISTINCT holder) AS stancesNodes
}
CALL (topic) {
  MATCH (topic)<-[stance:TAKES_STANCE]-(holder)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
    AND stance.position = $position
    AND EXISTS {
      MATCH (holder)-[membership:MEMBER_OF]->(group)
      WHERE membership.recorded <= $revision
        AND coalesce($revision < membership.retracted, true)
        AND coalesce(membership.validFromFirst <= $day, true)
        AND coalesce($day <= membership.validToLast, true)
        AND group.key = $key
    }
  WITH *, CASE
    WHEN holder.recorded <= $revision THEN holder
    ELSE [(holder)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS holderThen
  ORDER BY holderThen.nameFolded, stance.id
  LIMIT $first
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
    RETURN collect(piece { source: sourceThen { .title, .url }, .locator, .paraphrase }) AS evidence
  }
  RETURN collect(stance { holder: holderThen { .name, id: holder.id }, evidence }) AS stances
}
RETURN topicThen { .name, stancesTotal, stancesNodes, stances } AS answer, CASE WHEN size(merges) > 0 THEN topic.key END AS survivor
