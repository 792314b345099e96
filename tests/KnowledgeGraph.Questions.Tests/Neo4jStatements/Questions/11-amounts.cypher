// 11-amounts: commitments
// $revision: the operation's revision
// $day: 2025-03-07
// $first: 20
CALL () {
  MATCH (giver)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.amountUnit IS NOT NULL
    AND commitment.amountValue IS NOT NULL
  WITH commitment.amountUnit AS unit, commitment.amountValue AS value, count(*) AS number
  RETURN collect([unit, value, number]) AS commitmentsSumAmount
}
CALL (commitmentsSumAmount) {
  MATCH (giver)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.amountUnit IS NOT NULL
  RETURN count(*) AS commitmentsTotal
}
CALL (commitmentsTotal) {
  MATCH (giver)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
    AND commitment.amountUnit IS NOT NULL
  ORDER BY commitment.amountValueOrder, commitment.id
  LIMIT $first
  WITH *,
    CASE
      WHEN giver.recorded <= $revision THEN giver
      ELSE [(giver)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS giverThen,
    CASE
      WHEN recipient.recorded <= $revision THEN recipient
      ELSE [(recipient)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS recipientThen
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
    giver: giverThen { .name, id: giver.id }, recipient: recipientThen { .name, id: recipient.id }, .commitmentKind,
    purpose: purposeThen { .name }, .amountUnit, .amountValue, .amountBound, evidence
  }) AS commitments
}
RETURN { commitmentsTotal: commitmentsTotal, commitmentsSumAmount: commitmentsSumAmount, commitments: commitments } AS answer
