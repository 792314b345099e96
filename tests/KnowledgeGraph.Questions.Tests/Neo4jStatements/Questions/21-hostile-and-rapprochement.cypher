// 21-hostile-and-rapprochement: ties
// $revision: the operation's revision
// $day: 2025-03-07
// $tieKinds: ["HOSTILE_TO", "RAPPROCHEMENT_WITH"]
// $first: 20
CALL () {
  MATCH (from)-[tie:TIED_TO]->(to)
  WHERE tie.recorded <= $revision
    AND coalesce($revision < tie.retracted, true)
    AND coalesce(tie.validFromFirst <= $day, true)
    AND (coalesce(tie.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
      OR coalesce($day <= tie.validToLast, true))
    AND tie.tieKind IN $tieKinds
  WITH tie.tieKind AS value, count(*) AS number
  RETURN collect([value, number]) AS tiesByTieKind
}
CALL (tiesByTieKind) {
  MATCH (from)-[tie:TIED_TO]->(to)
  WHERE tie.recorded <= $revision
    AND coalesce($revision < tie.retracted, true)
    AND coalesce(tie.validFromFirst <= $day, true)
    AND (coalesce(tie.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
      OR coalesce($day <= tie.validToLast, true))
    AND tie.tieKind IN $tieKinds
  ORDER BY {ALIGNED_WITH: 0, ALLIED_WITH: 1, RAPPROCHEMENT_WITH: 2, DISTANCES_FROM: 3, HOSTILE_TO: 4, AT_WAR_WITH: 5, CRITICISES: 6, ACCUSES: 7, BRIEFS: 8, NEGOTIATES_WITH: 9, COOPERATES_WITH: 10, BYPASSES: 11, COMPETES_WITH: 12, DEPENDS_ON: 13, OWNS: 14, BASED_IN: 15}[tie.tieKind], coalesce(tie.key, tie.id), tie.id
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
    MATCH (piece)-[:FROM]->(source)
    WITH *, CASE
      WHEN source.recorded <= $revision THEN source
      ELSE [(source)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS sourceThen
    RETURN collect(piece { source: sourceThen { .title, .url }, .locator, .paraphrase }) AS evidence
  }
  RETURN collect(tie {
    from: fromThen { .name, id: from.id }, .tieKind, to: toThen { .name, id: to.id },
    confidence: coalesce(tie.confidence, 1.0), evidence
  }) AS ties
}
RETURN { tiesByTieKind: tiesByTieKind, ties: ties } AS answer
