// 02-peacekeepers: commitments
// $revision: the operation's revision
// $day: 2025-03-07
// $commitmentKind: "PEACEKEEPERS"
// $commitmentStatus: "OPEN_TO"
// $first: 20
CALL () {
  MATCH (giver)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.commitmentKind = $commitmentKind
    AND commitment.commitmentStatus = $commitmentStatus
  RETURN count(*) AS commitmentsTotal
}
CALL (commitmentsTotal) {
  MATCH (giver)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.commitmentKind = $commitmentKind
    AND commitment.commitmentStatus = $commitmentStatus
  WITH *, CASE
    WHEN giver.recorded <= $revision THEN giver
    ELSE [(giver)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS giverThen
  ORDER BY giverThen.nameFolded, commitment.id
  LIMIT $first
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
    giver: giverThen { .name, id: giver.id }, modality: coalesce(commitment.modality, 'ACTUAL'), evidence
  }) AS commitments
}
RETURN { commitmentsTotal: commitmentsTotal, commitments: commitments } AS answer
