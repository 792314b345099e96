// 18-what-comes-next: events
// $revision: the operation's revision
// $day: 2025-03-07
// $agendaKind: "UPCOMING"
// $first: 20
CALL () {
  MATCH (event:Event)
  WHERE event.firstRecorded <= $revision AND coalesce($revision < event.merged, true)
    AND EXISTS {
      MATCH (event)-[agenda:HAS_ON_AGENDA]->(topic)
      WHERE agenda.recorded <= $revision
        AND coalesce($revision < agenda.retracted, true)
        AND coalesce(agenda.validFromFirst <= $day, true)
        AND agenda.agendaKind = $agendaKind
    }
  WITH *, CASE
    WHEN event.recorded <= $revision THEN event
    ELSE [(event)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS eventThen
  ORDER BY eventThen.startsOnFirst, size(eventThen.startsOn) DESC, eventThen.nameFolded DESC, event.id
  LIMIT $first
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
    CALL (participation) {
      MATCH (piece:Evidence)
      USING INDEX SEEK piece:Evidence(id)
      WHERE piece.id IN participation.evidenceIds
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
    RETURN collect(participation {
      participant: participantThen { .name, id: participant.id }, .participationRole,
      modality: coalesce(participation.modality, 'ACTUAL'), evidence
    }) AS participants
  }
  CALL (event) {
    MATCH (event)-[agenda3:HAS_ON_AGENDA]->(topic2)
    WHERE agenda3.recorded <= $revision
      AND coalesce($revision < agenda3.retracted, true)
      AND coalesce(agenda3.validFromFirst <= $day, true)
      AND agenda3.agendaKind = $agendaKind
    WITH *, CASE
      WHEN topic2.recorded <= $revision THEN topic2
      ELSE [(topic2)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
    END AS topic2Then
    ORDER BY topic2Then.nameFolded, agenda3.id
    LIMIT $first
    CALL (agenda3) {
      MATCH (piece:Evidence)
      USING INDEX SEEK piece:Evidence(id)
      WHERE piece.id IN agenda3.evidenceIds
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
    RETURN collect(agenda3 { topic2: topic2Then { .name }, modality: coalesce(agenda3.modality, 'ACTUAL'), evidence }) AS agenda2
  }
  RETURN collect(eventThen { .name, .summary, .startsOn, .place, participants, agenda2 }) AS events
}
RETURN { events: events } AS answer
