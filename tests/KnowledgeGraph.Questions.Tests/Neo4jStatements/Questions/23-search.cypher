// 23-search: plain
// $revision: the operation's revision
// $day: 2025-03-07
// $words: "+orban*"
// $first: 20
CALL db.index.fulltext.queryNodes('words', $words) YIELD node AS hit
WITH *, CASE WHEN hit:Version THEN [(former)-[:HAD]->(hit) | former][0] ELSE hit END AS node
WHERE hit.recorded <= $revision
  AND coalesce($revision < hit.retracted, true)
CALL (node) {
  MATCH (node)-[office:HOLDS_OFFICE]->(body)
  WHERE office.recorded <= $revision
    AND coalesce($revision < office.retracted, true)
    AND coalesce(office.validFromFirst <= $day, true)
    AND coalesce($day <= office.validToLast, true)
    AND node:Leader
  ORDER BY office.id
  LIMIT $first
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
  RETURN collect(office { .title, evidence }) AS offices
}
RETURN collect(hit { id: node.id, .name, .aliases, .summary, offices }) AS answer

// 23-search: accented
// $revision: the operation's revision
// $day: 2025-03-07
// $words: "+orban*"
// $first: 20
CALL db.index.fulltext.queryNodes('words', $words) YIELD node AS hit
WITH *, CASE WHEN hit:Version THEN [(former)-[:HAD]->(hit) | former][0] ELSE hit END AS node
WHERE hit.recorded <= $revision
  AND coalesce($revision < hit.retracted, true)
CALL (node) {
  MATCH (node)-[office:HOLDS_OFFICE]->(body)
  WHERE office.recorded <= $revision
    AND coalesce($revision < office.retracted, true)
    AND coalesce(office.validFromFirst <= $day, true)
    AND coalesce($day <= office.validToLast, true)
    AND node:Leader
  ORDER BY office.id
  LIMIT $first
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
  RETURN collect(office { .title, evidence }) AS offices
}
RETURN collect(hit { id: node.id, .name, .aliases, .summary, offices }) AS answer

// 23-search: firstName
// $revision: the operation's revision
// $day: 2025-03-07
// $words: "+viktor*"
// $first: 20
CALL db.index.fulltext.queryNodes('words', $words) YIELD node AS hit
WITH *, CASE WHEN hit:Version THEN [(former)-[:HAD]->(hit) | former][0] ELSE hit END AS node
WHERE hit.recorded <= $revision
  AND coalesce($revision < hit.retracted, true)
CALL (node) {
  MATCH (node)-[office:HOLDS_OFFICE]->(body)
  WHERE office.recorded <= $revision
    AND coalesce($revision < office.retracted, true)
    AND coalesce(office.validFromFirst <= $day, true)
    AND coalesce($day <= office.validToLast, true)
    AND node:Leader
  ORDER BY office.id
  LIMIT $first
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
  RETURN collect(office { .title, evidence }) AS offices
}
RETURN collect(hit { id: node.id, .name, .aliases, .summary, offices }) AS answer
