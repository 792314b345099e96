// 16-before-and-after: before
// $revision: the operation's revision
// $day: 2025-02-01
// $id: "coalition~coalition-of-the-willing"
// $first: 20
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(coalition:Coalition&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND coalition.firstRecorded <= $revision AND coalesce($revision < coalition.merged, true)
WITH *, CASE
  WHEN coalition.recorded <= $revision THEN coalition
  ELSE [(coalition)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
END AS coalitionThen
CALL (coalition) {
  MATCH (coalition)<-[membership:MEMBER_OF]-(member)
  WHERE membership.recorded <= $revision
    AND coalesce($revision < membership.retracted, true)
    AND coalesce(membership.validFromFirst <= $day, true)
    AND coalesce($day <= membership.validToLast, true)
  RETURN count(*) AS membersTotal
}
CALL (coalition) {
  MATCH (coalition)<-[membership:MEMBER_OF]-(member)
  WHERE membership.recorded <= $revision
    AND coalesce($revision < membership.retracted, true)
    AND coalesce(membership.validFromFirst <= $day, true)
    AND coalesce($day <= membership.validToLast, true)
  WITH *, CASE
    WHEN member.recorded <= $revision THEN member
    ELSE [(member)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS memberThen
  ORDER BY {MEMBER: 0, CANDIDATE: 1, PROSPECTIVE: 2, PARTNER: 3, OBSERVER: 4}[coalesce(membership.membershipRole, 'MEMBER')], memberThen.nameFolded, membership.id
  LIMIT $first
  CALL (membership) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN membership.evidenceIds
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
  RETURN collect(membership {
    member: memberThen { .name, id: member.id }, membershipRole: coalesce(membership.membershipRole, 'MEMBER'),
    modality: coalesce(membership.modality, 'ACTUAL'), .validFrom, evidence
  }) AS members
}
CALL (coalition) {
  MATCH (coalition)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
  RETURN count(*) AS commitmentsTotal
}
CALL (coalition) {
  MATCH (coalition)-[stance:TAKES_STANCE]->(topic)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
  RETURN count(*) AS stancesTotal
}
CALL (coalition) {
  MATCH (coalition)<-[statement:SAYS]-(speaker)
  WHERE statement.recorded <= $revision
    AND coalesce($revision < statement.retracted, true)
    AND coalesce(statement.validFromFirst <= $day, true)
  RETURN count(*) AS mentionedInTotal
}
RETURN coalitionThen { .name, membersTotal, members, commitmentsTotal, stancesTotal, mentionedInTotal } AS answer, CASE WHEN size(merges) > 0 THEN coalition.key END AS survivor

// 16-before-and-after: after
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "coalition~coalition-of-the-willing"
// $first: 20
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(coalition:Coalition&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND coalition.firstRecorded <= $revision AND coalesce($revision < coalition.merged, true)
WITH *, CASE
  WHEN coalition.recorded <= $revision THEN coalition
  ELSE [(coalition)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
END AS coalitionThen
CALL (coalition) {
  MATCH (coalition)<-[membership:MEMBER_OF]-(member)
  WHERE membership.recorded <= $revision
    AND coalesce($revision < membership.retracted, true)
    AND coalesce(membership.validFromFirst <= $day, true)
    AND coalesce($day <= membership.validToLast, true)
  RETURN count(*) AS membersTotal
}
CALL (coalition) {
  MATCH (coalition)<-[membership:MEMBER_OF]-(member)
  WHERE membership.recorded <= $revision
    AND coalesce($revision < membership.retracted, true)
    AND coalesce(membership.validFromFirst <= $day, true)
    AND coalesce($day <= membership.validToLast, true)
  WITH *, CASE
    WHEN member.recorded <= $revision THEN member
    ELSE [(member)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS memberThen
  ORDER BY {MEMBER: 0, CANDIDATE: 1, PROSPECTIVE: 2, PARTNER: 3, OBSERVER: 4}[coalesce(membership.membershipRole, 'MEMBER')], memberThen.nameFolded, membership.id
  LIMIT $first
  CALL (membership) {
    MATCH (piece:Evidence)
    USING INDEX SEEK piece:Evidence(id)
    WHERE piece.id IN membership.evidenceIds
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
  RETURN collect(membership {
    member: memberThen { .name, id: member.id }, membershipRole: coalesce(membership.membershipRole, 'MEMBER'),
    modality: coalesce(membership.modality, 'ACTUAL'), .validFrom, evidence
  }) AS members
}
CALL (coalition) {
  MATCH (coalition)-[commitment:COMMITS_TO]->(recipient)
  WHERE commitment.recorded <= $revision
    AND coalesce($revision < commitment.retracted, true)
    AND coalesce(commitment.validFromFirst <= $day, true)
  RETURN count(*) AS commitmentsTotal
}
CALL (coalition) {
  MATCH (coalition)-[stance:TAKES_STANCE]->(topic)
  WHERE stance.recorded <= $revision
    AND coalesce($revision < stance.retracted, true)
    AND coalesce(stance.validFromFirst <= $day, true)
  RETURN count(*) AS stancesTotal
}
CALL (coalition) {
  MATCH (coalition)<-[statement:SAYS]-(speaker)
  WHERE statement.recorded <= $revision
    AND coalesce($revision < statement.retracted, true)
    AND coalesce(statement.validFromFirst <= $day, true)
  RETURN count(*) AS mentionedInTotal
}
RETURN coalitionThen { .name, membersTotal, members, commitmentsTotal, stancesTotal, mentionedInTotal } AS answer, CASE WHEN size(merges) > 0 THEN coalition.key END AS survivor
