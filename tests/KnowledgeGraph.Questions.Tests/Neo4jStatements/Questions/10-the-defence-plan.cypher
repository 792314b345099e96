// 10-the-defence-plan: topic
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "topic~eu-defence-plan"
// $first: 20
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
  MATCH (topic)<-[component:COMPONENT_OF]-(part)
  WHERE component.recorded <= $revision
    AND coalesce($revision < component.retracted, true)
    AND coalesce(component.validFromFirst <= $day, true)
    AND coalesce($day <= component.validToLast, true)
    AND component.amountValue IS NOT NULL
  WITH component.amountUnit AS unit, component.amountValue AS value, count(*) AS number
  RETURN collect([unit, value, number]) AS componentsSumAmount
}
CALL (topic) {
  MATCH (topic)<-[component:COMPONENT_OF]-(part)
  WHERE component.recorded <= $revision
    AND coalesce($revision < component.retracted, true)
    AND coalesce(component.validFromFirst <= $day, true)
    AND coalesce($day <= component.validToLast, true)
  ORDER BY component.amountValueOrder, component.id
  LIMIT $first
  WITH *, CASE
    WHEN part.recorded <= $revision THEN part
    ELSE [(part)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS partThen
  CALL (component) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN component.evidenceIds
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
  RETURN collect(component { part: partThen { .name }, .amountUnit, .amountValue, .amountBound, .condition, .period, evidence }) AS components
}
RETURN topicThen { .name, componentsSumAmount, components } AS answer, CASE WHEN size(merges) > 0 THEN topic.key END AS survivor
