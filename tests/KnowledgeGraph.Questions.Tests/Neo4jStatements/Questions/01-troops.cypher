// 01-troops: country
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "country~ukr"
// $commitmentKind: "TROOPS"
// $first: 20
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(country:Country&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND country.firstRecorded <= $revision AND coalesce($revision < country.merged, true)
CALL (country) {
  MATCH (country)<-[commitment:COMMITS_TO]-(giver)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.commitmentKind = $commitmentKind
    AND giver:Country
  WITH *, CASE
    WHEN giver.recorded <= $revision THEN giver
    ELSE [(giver)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS giverThen
  ORDER BY giverThen.nameFolded, commitment.id
  LIMIT $first
  OPTIONAL MATCH (purpose:Entity {id: commitment.purpose})
  WITH *, CASE
    WHEN purpose.recorded <= $revision THEN purpose
    ELSE [(purpose)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS purposeThen
  CALL (commitment) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN commitment.evidenceIds
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
  RETURN collect(commitment {
    giver: giverThen { .name, id: giver.id }, .commitmentStatus, modality: coalesce(commitment.modality, 'ACTUAL'),
    purpose: purposeThen { .name }, evidence
  }) AS commitmentsReceived
}
RETURN country { commitmentsReceived } AS answer, CASE WHEN size(merges) > 0 THEN country.key END AS survivor
