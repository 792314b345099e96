// 13-aligned-leaders: ties
// $revision: the operation's revision
// $day: 2025-03-07
// $tieKinds: ["ALIGNED_WITH", "ALLIED_WITH"]
// $first: 20
CALL () {
  MATCH (from)-[tie:TIED_TO]->(to)
  WHERE tie.recorded <= $revision
    AND coalesce($revision < tie.retracted, true)
    AND coalesce(tie.validFromFirst <= $day, true)
    AND (coalesce(tie.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
      OR coalesce($day <= tie.validToLast, true))
    AND tie.id IS NOT NULL
    AND tie.tieKind IN $tieKinds
    AND from:Leader
    AND to:Leader
  ORDER BY tie.id
  LIMIT $first
  WITH *,
    CASE
      WHEN from.recorded <= $revision THEN from
      ELSE [(from)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS fromThen,
    CASE
      WHEN to.recorded <= $revision THEN to
      ELSE [(to)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS toThen
  CALL (tie) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN tie.evidenceIds
      AND piece.recorded <= $revision
      AND coalesce($revision < piece.retracted, true)
    ORDER BY piece.ordinal
    OPTIONAL MATCH (piece)-[:SPEAKER]->(speaker)
    WITH *, CASE
      WHEN speaker.recorded <= $revision THEN speaker
      ELSE [(speaker)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS speakerThen
    MATCH (piece)-[:FROM]->(source)
    WITH *, CASE
      WHEN source.recorded <= $revision THEN source
      ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS sourceThen
    RETURN collect(piece {
      .attributedTo, speaker: speakerThen { .name, id: speaker.id }, source: sourceThen { .title, .url, .publisher },
      .locator, .paraphrase
    }) AS evidence
  }
  RETURN collect(tie { from: fromThen { .name, id: from.id }, .tieKind, to: toThen { .name, id: to.id }, .validFrom, evidence }) AS ties
}
RETURN { ties: ties } AS answer
