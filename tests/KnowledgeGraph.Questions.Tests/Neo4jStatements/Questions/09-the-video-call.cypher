// 09-the-video-call: event
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "event~summit-debrief-video-call"
// $first: 20
// $participationRole: "BRIEFER"
// $tieKind: "BRIEFS"
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(event:Event&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND event.firstRecorded <= $revision AND coalesce($revision < event.merged, true)
WITH *, CASE
  WHEN event.recorded <= $revision THEN event
  ELSE [(event)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
END AS eventThen
CALL (event) {
  MATCH (event)<-[participation:TAKES_PART_IN]-(participant)
  WHERE participation.recorded <= $revision
    AND coalesce($revision < participation.retracted, true)
    AND coalesce(participation.validFromFirst <= $day, true)
  RETURN count(DISTINCT participant) AS participantsNodes
}
CALL (event) {
  MATCH (event)<-[participation:TAKES_PART_IN]-(participant)
  WHERE participation.recorded <= $revision
    AND coalesce($revision < participation.retracted, true)
    AND coalesce(participation.validFromFirst <= $day, true)
  WITH *, CASE
    WHEN participant.recorded <= $revision THEN participant
    ELSE [(participant)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS participantThen
  ORDER BY {HOST: 0, CONVENER: 1, SPEAKER: 2, BRIEFER: 3, BRIEFED: 4, PARTICIPANT: 5, INVITED: 6}[participation.participationRole], participantThen.nameFolded, participation.id
  LIMIT $first
  RETURN collect(participation { participant: participantThen { .name, id: participant.id }, .participationRole }) AS participants
}
CALL (event) {
  MATCH (event)<-[participation:TAKES_PART_IN]-(participant)
  WHERE participation.recorded <= $revision
    AND coalesce($revision < participation.retracted, true)
    AND coalesce(participation.validFromFirst <= $day, true)
    AND participation.participationRole = $participationRole
  WITH *, CASE
    WHEN participant.recorded <= $revision THEN participant
    ELSE [(participant)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS participantThen
  ORDER BY participantThen.nameFolded, participation.id
  LIMIT $first
  CALL (participant) {
    MATCH (participant)-[office:HOLDS_OFFICE]->(body)
    WHERE office.recorded <= $revision
      AND coalesce($revision < office.retracted, true)
      AND coalesce(office.validFromFirst <= $day, true)
      AND coalesce($day <= office.validToLast, true)
    ORDER BY office.id
    LIMIT $first
    WITH *, CASE
      WHEN body.recorded <= $revision THEN body
      ELSE [(body)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS bodyThen
    RETURN collect(office { body: bodyThen { .name, id: body.id }, .title }) AS offices
  }
  CALL (participant) {
    MATCH (participant)-[tie:TIED_TO]-(actor)
    WHERE (startNode(tie) = participant OR tie.tieKind IN ['ALLIED_WITH', 'AT_WAR_WITH', 'NEGOTIATES_WITH', 'COOPERATES_WITH', 'COMPETES_WITH'])
      AND tie.recorded <= $revision
      AND coalesce($revision < tie.retracted, true)
      AND coalesce(tie.validFromFirst <= $day, true)
      AND (coalesce(tie.tieKind IN ['CRITICISES', 'ACCUSES', 'BRIEFS', 'BYPASSES'], false)
        OR coalesce($day <= tie.validToLast, true))
      AND tie.tieKind = $tieKind
    WITH *, CASE
      WHEN actor.recorded <= $revision THEN actor
      ELSE [(actor)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS actorThen
    ORDER BY actorThen.nameFolded, tie.id
    LIMIT $first
    OPTIONAL MATCH (about:Entity {id: tie.about})
    WITH *, CASE
      WHEN about.recorded <= $revision THEN about
      ELSE [(about)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS aboutThen
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
    RETURN collect(tie { actor: actorThen { .name, id: actor.id }, about: aboutThen { .name }, evidence }) AS ties
  }
  RETURN collect(participation { participant: participantThen { .name, offices, ties, id: participant.id } }) AS participants2
}
RETURN eventThen { .name, .startsOn, participantsNodes, participants, participants2 } AS answer, CASE WHEN size(merges) > 0 THEN event.key END AS survivor
