// Scenarios of graphql-request (https://github.com/graffle-js/graphql-request): one exported function each.
import { ClientError, GraphQLClient, gql } from "graphql-request";
import { countingFetch } from "./counting.mjs";

function open(url, options) {
  const counted = countingFetch();
  return { client: new GraphQLClient(url, { fetch: counted.fetch, ...options }), requests: counted.requests };
}

const members = gql`
  query Members($where: MembershipMemberEdgeFilter, $order: [MembershipMemberEdgeOrder!], $first: Int, $day: Date) {
    institution(key: "institution/european-union", asOf: $day) {
      members(where: $where, order: $order, first: $first) { totalCount nodes { name } }
    }
  }
`;
const variables = { where: { claim: { founder: { eq: true } } }, order: [{ node: { name: "DESC" } }], first: 2, day: "1990-01-01" };
const answer = { institution: { members: { totalCount: 6, nodes: [{ name: "Netherlands" }, { name: "Luxembourg" }] } } };

export async function post(url, check) {
  const { client, requests } = open(url);
  check("inputs as variables", await client.request(members, variables), answer);
  check("the request", [requests[0].method, requests[0].status], ["POST", 200]);
  const raw = await client.rawRequest(members, variables);
  check("raw", [raw.status, raw.data, raw.headers.get("content-type")], [200, answer, "application/graphql-response+json; charset=utf-8"]);
}

export async function get(url, check) {
  const { client, requests } = open(url, { method: "GET" });
  check("inputs as variables", await client.request(members, variables), answer);
  check("the request", [requests[0].method, requests[0].status], ["GET", 200]);
  const error = await client.request(gql`{ nothing }`).catch((thrown) => thrown);
  check("an error", error.response.errors.map(({ extensions }) => extensions.code), ["GRAPHQL_VALIDATION_FAILED"]);
}

export async function errors(url, check) {
  const { client } = open(url);
  const partly = gql`{ refused: countries(first: 1001) { totalCount } france: country(key: "country/fra") { name } }`;
  const thrown = await client.request(partly).catch((error) => error);
  check("what is thrown", [thrown instanceof ClientError, thrown.response.status], [true, 200]);
  check("its errors", thrown.response.errors.map(({ path, extensions }) => ({ path, extensions })), [
    { path: ["refused"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
  check("its data", thrown.response.data, { refused: null, france: { name: "France" } });
  const invalid = await client.request(gql`{ nothing }`).catch((error) => error);
  check("an invalid operation", [invalid.response.status, invalid.response.errors[0].extensions.code], [400, "GRAPHQL_VALIDATION_FAILED"]);
  const tolerant = open(url, { errorPolicy: "all" }).client;
  const { data, errors: told } = await tolerant.rawRequest(partly);
  check("all", [data.france.name, told.length], ["France", 1]);
  check("ignored", await open(url, { errorPolicy: "ignore" }).client.request(partly), { refused: null, france: { name: "France" } });
}
