// 12-offices-in-the-eu: offices
// $revision: the operation's revision
// $day: 2025-03-07
// $key: "institution/european-union"
// $first: 20
CALL () {
  MATCH (holder)-[office:HOLDS_OFFICE]->(body)
  WHERE office.recorded <= $revision
    AND coalesce($revision < office.retracted, true)
    AND coalesce(office.validFromFirst <= $day, true)
    AND coalesce($day <= office.validToLast, true)
    AND (body.key = $key OR (body:Institution AND EXISTS {
      MATCH (body)-[partOf:PART_OF]->(whole)
      WHERE partOf.recorded <= $revision
        AND coalesce($revision < partOf.retracted, true)
        AND coalesce(partOf.validFromFirst <= $day, true)
        AND coalesce($day <= partOf.validToLast, true)
        AND whole.key = $key
    }))
  ORDER BY office.validFromFirst, size(office.validFrom) DESC, office.titleFolded, office.id
  LIMIT $first
  WITH *,
    CASE
      WHEN holder.recorded <= $revision THEN holder
      ELSE [(holder)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS holderThen,
    CASE
      WHEN body.recorded <= $revision THEN body
      ELSE [(body)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS bodyThen
  CALL (office) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN office.evidenceIds
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
  RETURN collect(office {
    holder: holderThen { .name, id: holder.id }, .title, body: bodyThen { .name, id: body.id }, .validFrom, evidence
  }) AS offices
}
RETURN { offices: offices } AS answer
