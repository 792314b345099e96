// 03-logistics-and-technology: countries
// $revision: the operation's revision
// $day: 2025-03-07
// $commitmentKinds: ["LOGISTICS", "TECHNOLOGY"]
// $first: 20
CALL () {
  MATCH (country:Country)
  WHERE country.firstRecorded <= $revision AND coalesce($revision < country.merged, true)
    AND EXISTS {
      MATCH (country)-[commitment:COMMITS_TO]->(recipient)
      WHERE commitment.recorded <= $revision
        AND coalesce($revision < commitment.retracted, true)
        AND coalesce(commitment.validFromFirst <= $day, true)
        AND commitment.commitmentKind IN $commitmentKinds
    }
  WITH *, CASE
    WHEN country.recorded <= $revision THEN country
    ELSE [(country)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS countryThen
  ORDER BY countryThen.nameFolded, country.id
  LIMIT $first
  CALL (country) {
    MATCH (country)-[commitment2:COMMITS_TO]->(recipient2)
    WHERE commitment2.recorded <= $revision
      AND coalesce($revision < commitment2.retracted, true)
      AND coalesce(commitment2.validFromFirst <= $day, true)
      AND commitment2.commitmentKind IN $commitmentKinds
    ORDER BY {TROOPS: 0, PEACEKEEPERS: 1, LOGISTICS: 2, TECHNOLOGY: 3, FUNDS: 4, LOANS: 5, EQUIPMENT: 6, INTELLIGENCE: 7, SUPPORT: 8}[commitment2.commitmentKind], commitment2.id
    LIMIT $first
    WITH *, CASE
      WHEN recipient2.recorded <= $revision THEN recipient2
      ELSE [(recipient2)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS recipient2Then
    CALL (commitment2) {
      MATCH (piece:Evidence)
      USING INDEX SEEK piece:Evidence(id)
      WHERE piece.id IN commitment2.evidenceIds
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
    RETURN collect(commitment2 {
      recipient2: recipient2Then { .name, id: recipient2.id }, .commitmentKind, .commitmentStatus, evidence
    }) AS commitments
  }
  RETURN collect(countryThen { .name, commitments }) AS countries
}
RETURN { countries: countries } AS answer
