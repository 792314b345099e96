// 17-anonymous-officials: statements
// $revision: the operation's revision
// $day: 2025-03-07
// $anonymous: True
// $first: 20
CALL () {
  MATCH (speaker)-[statement:SAYS]->(about)
  WHERE statement.recorded <= $revision
    AND coalesce($revision < statement.retracted, true)
    AND coalesce(statement.validFromFirst <= $day, true)
    AND EXISTS {
      MATCH (piece:Evidence)
      WHERE piece.id IN statement.evidenceIds
        AND piece.recorded <= $revision
        AND coalesce($revision < piece.retracted, true)
        AND coalesce(piece.anonymous, false) = $anonymous
    }
  RETURN count(*) AS statementsTotal
}
CALL (statementsTotal) {
  MATCH (speaker)-[statement:SAYS]->(about)
  WHERE statement.recorded <= $revision
    AND coalesce($revision < statement.retracted, true)
    AND coalesce(statement.validFromFirst <= $day, true)
    AND EXISTS {
      MATCH (piece:Evidence)
      WHERE piece.id IN statement.evidenceIds
        AND piece.recorded <= $revision
        AND coalesce($revision < piece.retracted, true)
        AND coalesce(piece.anonymous, false) = $anonymous
    }
  ORDER BY coalesce(statement.key, statement.id), statement.id
  LIMIT $first
  WITH *,
    CASE
      WHEN speaker.recorded <= $revision THEN speaker
      ELSE [(speaker)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS speakerThen,
    CASE
      WHEN about.recorded <= $revision THEN about
      ELSE [(about)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS aboutThen
  CALL (statement) {
    MATCH (piece2:Evidence)
    USING INDEX SEEK piece2:Evidence(id)
    WHERE piece2.id IN statement.evidenceIds
      AND piece2.recorded <= $revision
      AND coalesce($revision < piece2.retracted, true)
    ORDER BY piece2.ordinal
    MATCH (piece2)-[:FROM]->(source)
    WITH *, CASE
      WHEN source.recorded <= $revision THEN source
      ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS sourceThen
    RETURN collect(piece2 { source: sourceThen { .title, .url }, .locator, .attributedTo }) AS evidence
  }
  RETURN collect(statement {
    speaker: speakerThen { .name, id: speaker.id }, .statementKind, .paraphrase,
    about: aboutThen { .name, id: about.id }, evidence
  }) AS statements
}
RETURN { statementsTotal: statementsTotal, statements: statements } AS answer
