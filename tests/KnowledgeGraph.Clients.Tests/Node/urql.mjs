// Scenarios of urql (https://nearform.com/open-source/urql/docs/) with its normalised cache: one exported function each.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { isObjectType } from "graphql";
import { countingFetch } from "./counting.mjs";
import { introspect, schemaOf } from "./introspect.mjs";

/** The types without an `id`, which the cache keeps inside of what holds them. */
const embedded = (introspection) =>
  Object.fromEntries(
    Object.values(schemaOf(introspection).getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !["Query", "Subscription"].includes(type.name))
      .filter((type) => !type.getFields().id)
      .map((type) => [type.name, () => null]),
  );

async function open(url, { resolvers, ...options } = {}) {
  const introspection = await introspect(url);
  const counted = countingFetch();
  const warnings = [];
  const cache = cacheExchange({
    schema: introspection,
    keys: embedded(introspection),
    resolvers,
    logger: (severity, message) => warnings.push({ severity, message }),
  });
  const client = new Client({ url, fetch: counted.fetch, exchanges: [cache, fetchExchange], preferGetMethod: false, ...options });
  return { client, requests: counted.requests, warnings };
}

export async function views(url, check) {
  const { client, requests, warnings } = await open(url);
  const query = `
    query Views($day: Date) { country(key: "country/gbr", asOf: $day) { id name memberOf { nodes { id name } } } }
  `;
  const ask = async (variables) => {
    const { id, memberOf } = (await client.query(query, variables)).data.country;
    return { id, groups: memberOf.nodes.map((node) => node.name) };
  };
  const now = { id: "country~gbr", groups: ["Coalition of the willing"] };
  const then = { id: "country~gbr~d2019-06-01", groups: ["European Union"] };
  check("today's view", await ask({}), now);
  check("the view of 2019", await ask({ day: "2019-06-01" }), then);
  check("today's view again", await ask({}), now);
  check("the view of 2019 again", await ask({ day: "2019-06-01" }), then);
  check("requests", requests.length, 2);
  check("warnings", warnings, []);
}

export async function normalisation(url, check) {
  const { client, requests, warnings } = await open(url, {
    resolvers: { Query: { node: (_, { id }) => ({ __typename: "Country", id }) } },
  });
  const list = await client.query(
    `{ countries(where: { key: { in: ["country/fra", "country/hun"] } }, order: [{ name: ASC }]) { nodes { id name isoAlpha3 } } }`,
    {},
  );
  const hungary = { id: "country~hun", name: "Hungary", isoAlpha3: "HUN" };
  check("the list", list.data.countries.nodes.map(fields), [{ id: "country~fra", name: "France", isoAlpha3: "FRA" }, hungary]);
  const node = await client.query(`query ($id: ID!) { node(id: $id) { id ... on Entity { name } ... on Country { isoAlpha3 } } }`, {
    id: "country~hun",
  });
  check("one of them, from the cache", fields(node.data.node), hungary);
  check("requests", requests.length, 1);
  check("warnings", warnings, []);
}

const fields = ({ id, name, isoAlpha3 }) => ({ id, name, isoAlpha3 });

export async function fragments(url, check) {
  const { client, requests, warnings } = await open(url);
  const query = `
    {
      search(text: "orban", asOf: "2025-03-07", first: 2) { edges { node { ...Named ... on Person { offices { totalCount } } } } }
      claims(asOf: "2025-03-07", first: 1, where: { subject: { key: { eq: "leader/viktor-orban" } } }) {
        nodes { id predicate object { ...Named } evidence { source { ...Named } locator } }
      }
    }
    fragment Named on Entity { id name }
  `;
  const first = await client.query(query, {});
  check("persons alone have offices", first.data.search.edges.map(({ node }) => [node.name, node.offices?.totalCount ?? null]), [
    ["Viktor Orbán", 1],
    ["Going on with the war in Ukraine", null],
  ]);
  check("a claim's object", first.data.claims.nodes[0].object.name, "Hungary");
  const again = await client.query(query, {}, { requestPolicy: "cache-only" });
  check("the cache's answer", again.data, first.data);
  check("requests", requests.length, 1);
  check("warnings", warnings, []);
}

export async function pages(url, check) {
  const { client, requests, warnings } = await open(url, { resolvers: { Institution: { members: relayPagination() } } });
  const query = `
    query Members($first: Int, $after: String) {
      institution(key: "institution/european-union", asOf: "2025-03-07") {
        id
        members(order: [{ node: { name: ASC } }], first: $first, after: $after) {
          edges { cursor node { id name } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `;
  const sizes = [];
  let after;
  let shown;
  do {
    shown = (await client.query(query, { first: 10, after })).data.institution.members;
    sizes.push(shown.edges.length);
    after = shown.pageInfo.endCursor;
  } while (shown.pageInfo.hasNextPage && sizes.length < 5);
  check("how many are shown after each page", sizes, [10, 20, 27]);
  check("the first and the last", [shown.edges[0].node.name, shown.edges[26].node.name], ["Austria", "Sweden"]);
  check("each once", new Set(shown.edges.map(({ node }) => node.id)).size, 27);
  check("requests", requests.length, 3);
  check("warnings", warnings, []);
}

export async function errors(url, check) {
  const { client, requests } = await open(url);
  const invalid = await client.query(`{ countries { nodes { nam } } }`, {}, { requestPolicy: "network-only" });
  check("an invalid operation's codes", invalid.error.graphQLErrors.map(({ extensions }) => extensions.code), ["GRAPHQL_VALIDATION_FAILED"]);
  check("it is no network error", invalid.error.networkError ?? null, null);
  const partial = await client.query(`{ refused: countries(first: 1001) { totalCount } country(key: "country/fra") { name } }`, {});
  check("what came", [partial.data.refused, partial.data.country.name], [null, "France"]);
  check("what didn't", partial.error.graphQLErrors.map(({ path, extensions }) => ({ path, extensions })), [
    { path: ["refused"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
  check("statuses", requests.map(({ status }) => status), [400, 200]);
}

export async function get(url, check) {
  const { client, requests } = await open(url, { preferGetMethod: "force" });
  const { data } = await client.query(`query Named($key: ID!) { country(key: $key) { id name } }`, { key: "country/hun" });
  check("the answer", data.country.name, "Hungary");
  check("the request", [requests[0].method, requests[0].status], ["GET", 200]);
}
