// The constraints and indexes that the server creates in Neo4j when it opens a database, derived from the model by
// `kg schema`. This file is for reading: edit the model, not this. docs/neo4j.md shows the graph.

// Nodes: found by id or key, whatever their kind.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (node:Entity) REQUIRE node.key IS UNIQUE;

// Values that no two nodes of a kind share.
CREATE CONSTRAINT Country_isoAlpha3 IF NOT EXISTS FOR (node:Country) REQUIRE node.isoAlpha3 IS UNIQUE;

// What changed in a revision.
CREATE INDEX entity_recorded IF NOT EXISTS FOR (node:Entity) ON (node.recorded);
CREATE INDEX version_recorded IF NOT EXISTS FOR (node:Version) ON (node.recorded);

// Nodes by day.
CREATE INDEX Event_startsOnFirst IF NOT EXISTS FOR (node:Event) ON (node.startsOnFirst);
CREATE INDEX Event_endsOnFirst IF NOT EXISTS FOR (node:Event) ON (node.endsOnFirst);
CREATE INDEX Topic_date IF NOT EXISTS FOR (node:Topic) ON (node.date);
CREATE INDEX Source_publishedAt IF NOT EXISTS FOR (node:Source) ON (node.publishedAt);
CREATE INDEX Source_retrievedAt IF NOT EXISTS FOR (node:Source) ON (node.retrievedAt);

// Full-text search among the folded words of nodes and of their former versions; the server's ranking isn't used.
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (node:Entity|Version) ON EACH [node.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Office: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT HOLDS_OFFICE_id IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX HOLDS_OFFICE_key IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() ON (claim.key);
CREATE INDEX HOLDS_OFFICE_identity IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() ON (claim.identity);
CREATE INDEX HOLDS_OFFICE_validFromFirst IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() ON (claim.validFromFirst);
CREATE INDEX HOLDS_OFFICE_recorded IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() ON (claim.recorded);
CREATE INDEX HOLDS_OFFICE_retracted IF NOT EXISTS FOR ()-[claim:HOLDS_OFFICE]-() ON (claim.retracted);

// Membership: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT MEMBER_OF_id IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX MEMBER_OF_key IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() ON (claim.key);
CREATE INDEX MEMBER_OF_identity IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() ON (claim.identity);
CREATE INDEX MEMBER_OF_validFromFirst IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() ON (claim.validFromFirst);
CREATE INDEX MEMBER_OF_recorded IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() ON (claim.recorded);
CREATE INDEX MEMBER_OF_retracted IF NOT EXISTS FOR ()-[claim:MEMBER_OF]-() ON (claim.retracted);

// PartOf: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT PART_OF_id IF NOT EXISTS FOR ()-[claim:PART_OF]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX PART_OF_key IF NOT EXISTS FOR ()-[claim:PART_OF]-() ON (claim.key);
CREATE INDEX PART_OF_identity IF NOT EXISTS FOR ()-[claim:PART_OF]-() ON (claim.identity);
CREATE INDEX PART_OF_validFromFirst IF NOT EXISTS FOR ()-[claim:PART_OF]-() ON (claim.validFromFirst);
CREATE INDEX PART_OF_recorded IF NOT EXISTS FOR ()-[claim:PART_OF]-() ON (claim.recorded);
CREATE INDEX PART_OF_retracted IF NOT EXISTS FOR ()-[claim:PART_OF]-() ON (claim.retracted);

// Participation: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT TAKES_PART_IN_id IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX TAKES_PART_IN_key IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() ON (claim.key);
CREATE INDEX TAKES_PART_IN_identity IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() ON (claim.identity);
CREATE INDEX TAKES_PART_IN_validFromFirst IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() ON (claim.validFromFirst);
CREATE INDEX TAKES_PART_IN_recorded IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() ON (claim.recorded);
CREATE INDEX TAKES_PART_IN_retracted IF NOT EXISTS FOR ()-[claim:TAKES_PART_IN]-() ON (claim.retracted);

// Agenda: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT HAS_ON_AGENDA_id IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX HAS_ON_AGENDA_key IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() ON (claim.key);
CREATE INDEX HAS_ON_AGENDA_identity IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() ON (claim.identity);
CREATE INDEX HAS_ON_AGENDA_validFromFirst IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() ON (claim.validFromFirst);
CREATE INDEX HAS_ON_AGENDA_recorded IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() ON (claim.recorded);
CREATE INDEX HAS_ON_AGENDA_retracted IF NOT EXISTS FOR ()-[claim:HAS_ON_AGENDA]-() ON (claim.retracted);

// Stance: by id, by key and by the identity that later claims keep, by day, by reference, and what a revision recorded and retracted.
CREATE CONSTRAINT TAKES_STANCE_id IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX TAKES_STANCE_key IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.key);
CREATE INDEX TAKES_STANCE_identity IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.identity);
CREATE INDEX TAKES_STANCE_validFromFirst IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.validFromFirst);
CREATE INDEX TAKES_STANCE_recorded IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.recorded);
CREATE INDEX TAKES_STANCE_retracted IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.retracted);
CREATE INDEX TAKES_STANCE_voicedBy IF NOT EXISTS FOR ()-[claim:TAKES_STANCE]-() ON (claim.voicedBy);

// Proposal: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT PROPOSES_id IF NOT EXISTS FOR ()-[claim:PROPOSES]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX PROPOSES_key IF NOT EXISTS FOR ()-[claim:PROPOSES]-() ON (claim.key);
CREATE INDEX PROPOSES_identity IF NOT EXISTS FOR ()-[claim:PROPOSES]-() ON (claim.identity);
CREATE INDEX PROPOSES_validFromFirst IF NOT EXISTS FOR ()-[claim:PROPOSES]-() ON (claim.validFromFirst);
CREATE INDEX PROPOSES_recorded IF NOT EXISTS FOR ()-[claim:PROPOSES]-() ON (claim.recorded);
CREATE INDEX PROPOSES_retracted IF NOT EXISTS FOR ()-[claim:PROPOSES]-() ON (claim.retracted);

// Commitment: by id, by key and by the identity that later claims keep, by day, by reference, and what a revision recorded and retracted.
CREATE CONSTRAINT COMMITS_TO_id IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX COMMITS_TO_key IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.key);
CREATE INDEX COMMITS_TO_identity IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.identity);
CREATE INDEX COMMITS_TO_validFromFirst IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.validFromFirst);
CREATE INDEX COMMITS_TO_recorded IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.recorded);
CREATE INDEX COMMITS_TO_retracted IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.retracted);
CREATE INDEX COMMITS_TO_purpose IF NOT EXISTS FOR ()-[claim:COMMITS_TO]-() ON (claim.purpose);

// Tie: by id, by key and by the identity that later claims keep, by day, by reference, and what a revision recorded and retracted.
CREATE CONSTRAINT TIED_TO_id IF NOT EXISTS FOR ()-[claim:TIED_TO]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX TIED_TO_key IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.key);
CREATE INDEX TIED_TO_identity IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.identity);
CREATE INDEX TIED_TO_validFromFirst IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.validFromFirst);
CREATE INDEX TIED_TO_recorded IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.recorded);
CREATE INDEX TIED_TO_retracted IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.retracted);
CREATE INDEX TIED_TO_about IF NOT EXISTS FOR ()-[claim:TIED_TO]-() ON (claim.about);

// Statement: by id, by key and by the identity that later claims keep, by day, by reference, and what a revision recorded and retracted.
CREATE CONSTRAINT SAYS_id IF NOT EXISTS FOR ()-[claim:SAYS]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX SAYS_key IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.key);
CREATE INDEX SAYS_identity IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.identity);
CREATE INDEX SAYS_validFromFirst IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.validFromFirst);
CREATE INDEX SAYS_recorded IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.recorded);
CREATE INDEX SAYS_retracted IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.retracted);
CREATE INDEX SAYS_at IF NOT EXISTS FOR ()-[claim:SAYS]-() ON (claim.at);

// Component: by id, by key and by the identity that later claims keep, by day, and what a revision recorded and retracted.
CREATE CONSTRAINT COMPONENT_OF_id IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() REQUIRE claim.id IS UNIQUE;
CREATE INDEX COMPONENT_OF_key IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() ON (claim.key);
CREATE INDEX COMPONENT_OF_identity IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() ON (claim.identity);
CREATE INDEX COMPONENT_OF_validFromFirst IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() ON (claim.validFromFirst);
CREATE INDEX COMPONENT_OF_recorded IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() ON (claim.recorded);
CREATE INDEX COMPONENT_OF_retracted IF NOT EXISTS FOR ()-[claim:COMPONENT_OF]-() ON (claim.retracted);

// Evidence: found by id from its claim's list, and what a revision recorded and retracted.
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (node:Evidence) REQUIRE node.id IS UNIQUE;
CREATE INDEX evidence_recorded IF NOT EXISTS FOR (node:Evidence) ON (node.recorded);
CREATE INDEX evidence_retracted IF NOT EXISTS FOR (node:Evidence) ON (node.retracted);

// The ledger: one node says which revision is published.
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (node:Ledger) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (node:Revision) REQUIRE node.number IS UNIQUE;
CREATE CONSTRAINT revision_recordedAt IF NOT EXISTS FOR (node:Revision) REQUIRE node.recordedAt IS UNIQUE;
CREATE CONSTRAINT kind_name IF NOT EXISTS FOR (node:Kind) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT bundle_name IF NOT EXISTS FOR (node:Bundle) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT write_id IF NOT EXISTS FOR (node:Write) REQUIRE node.id IS UNIQUE;
CREATE INDEX write_recordedAt IF NOT EXISTS FOR (node:Write) ON (node.recordedAt);
