// @neo4j/graphql over the database that the server keeps its graph in: the same nodes and relationships, by their own names.
// Parsed documents are kept, as the server keeps its own, so that what is compared is what each does for an answer.
import http from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { parse, validate } from "graphql";
import { createHandler } from "graphql-http/lib/use/http";
import neo4j from "neo4j-driver";

const typeDefs = `
  type Institution @node {
    key: String!
    name: String!
    members: [Country!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "Membership")
  }
  type Membership @relationshipProperties { membershipRole: String }
  type Country @node {
    key: String!
    name: String!
    isoAlpha3: String
    stances: [Topic!]! @relationship(type: "TAKES_STANCE", direction: OUT, properties: "Stance")
  }
  type Stance @relationshipProperties { position: String }
  type Topic @node { key: String! name: String! }
`;

function kept(make) {
  const made = new Map();
  return (key, ...rest) => {
    if (!made.has(key)) made.set(key, make(key, ...rest));
    return made.get(key);
  };
}

const [bolt, user, password, port] = process.argv.slice(2);
const driver = neo4j.driver(bolt, neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const errorsOf = kept((document) => validate(schema, document));
const handler = createHandler({ schema, parse: kept(parse), validate: (_, document) => errorsOf(document), context: () => ({}) });
http.createServer(handler).listen(Number(port), "127.0.0.1");
