// 04-who-leads: coalition
// $revision: the operation's revision
// $day: 2025-03-07
// $id: "coalition~coalition-of-the-willing"
// $leads: True
// $first: 20
MATCH (asked:Entity {id: $id})-[merges:MERGED_INTO*0..]->(coalition:Coalition&Entity)
USING INDEX SEEK asked:Entity(id)
WHERE asked.firstRecorded <= $revision
  AND all(merge IN merges WHERE merge.revision <= $revision)
  AND coalition.firstRecorded <= $revision AND coalesce($revision < coalition.merged, true)
CALL (coalition) {
  MATCH (coalition)<-[membership:MEMBER_OF]-(member)
  WHERE membership.recorded <= $revision
    AND coalesce($revision < membership.retracted, true)
    AND coalesce(membership.validFromFirst <= $day, true)
    AND coalesce($day <= membership.validToLast, true)
    AND coalesce(membership.leads, false) = $leads
  WITH *, CASE
    WHEN member.recorded <= $revision THEN member
    ELSE [(member)-[:HAD]->(former) WHERE former.recorded <= $revision < former.retracted | former][0]
  END AS memberThen
  ORDER BY memberThen.nameFolded, membership.id
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
    evidence
  }) AS members
}
RETURN coalition { members } AS answer, CASE WHEN size(merges) > 0 THEN coalition.key END AS survivor
