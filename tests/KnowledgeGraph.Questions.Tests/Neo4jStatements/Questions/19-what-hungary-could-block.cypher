// 19-what-hungary-could-block: country
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "country~hun"
// $modality: "POSSIBLE"
// $position: "OPPOSES"
// $agendaKind: "UPCOMING"
// $first: 20
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(country:Country&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND country.firstRecorded <= $revision AND coalesce($revision < country.merged, true)
CALL (country) {
  MATCH (country)-[stance:TAKES_STANCE]->(topic)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
    AND coalesce(stance.modality, 'ACTUAL') = $modality
    AND stance.position = $position
    AND EXISTS {
      MATCH (topic)<-[agenda:HAS_ON_AGENDA]-(event)
      WHERE agenda.recorded <= $revision
        AND coalesce($revision < agenda.retracted, true)
        AND coalesce(agenda.validFromFirst <= $day, true)
        AND agenda.agendaKind = $agendaKind
    }
  WITH *, CASE
    WHEN topic.recorded <= $revision THEN topic
    ELSE [(topic)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS topicThen
  ORDER BY topicThen.nameFolded, stance.id
  LIMIT $first
  CALL (topic) {
    MATCH (topic)<-[agenda2:HAS_ON_AGENDA]-(event2)
    WHERE agenda2.recorded <= $revision
      AND coalesce($revision < agenda2.retracted, true)
      AND coalesce(agenda2.validFromFirst <= $day, true)
    ORDER BY agenda2.id
    LIMIT $first
    WITH *, CASE
      WHEN event2.recorded <= $revision THEN event2
      ELSE [(event2)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS event2Then
    RETURN collect(agenda2 { event2: event2Then { .name, .startsOn } }) AS discussedAt
  }
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
  RETURN collect(stance {
    topic: topicThen { .name, discussedAt }, .position, modality: coalesce(stance.modality, 'ACTUAL'), evidence
  }) AS stances
}
RETURN country { stances } AS answer, CASE WHEN size(merges) > 0 THEN country.key END AS survivor
