// Scenarios of Apollo Client (https://www.apollographql.com/docs/react/): one exported function each.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { filter, firstValueFrom } from "rxjs";
import { countingFetch } from "./counting.mjs";
import { introspect, possibleTypes } from "./introspect.mjs";

async function open(url, { typePolicies, ...link } = {}) {
  const counted = countingFetch();
  const client = new ApolloClient({
    link: ApolloLink.from([new HttpLink({ uri: url, fetch: counted.fetch, ...link })]),
    cache: new InMemoryCache({ possibleTypes: possibleTypes(await introspect(url)), typePolicies }),
  });
  return { client, requests: counted.requests };
}

const membership = gql`
  fragment Membership on Country { id name memberOf { nodes { id __typename } } }
`;

const now = { id: "country~gbr", groups: ["coalition~coalition-of-the-willing"] };
const then = { id: "country~gbr~d2019-06-01", groups: ["institution~european-union~d2019-06-01"] };
const seen = (country) => ({ id: country.id, groups: country.memberOf.nodes.map(({ id }) => id) });

export async function views(url, check) {
  const { client, requests } = await open(url);
  const query = gql`
    query Views($day: Date) { country(key: "country/gbr", asOf: $day) { ...Membership } }
    ${membership}
  `;
  const ask = async (variables) => seen((await client.query({ query, variables })).data.country);
  check("today's view", await ask({}), now);
  check("the view of 2019", await ask({ day: "2019-06-01" }), then);
  check("today's view again", await ask({}), now);
  check("requests so far", requests.length, 2);

  const cached = client.cache.extract();
  check("entries of the country", Object.keys(cached).filter((key) => key.startsWith("Country:")).sort(), [
    `Country:${now.id}`,
    `Country:${then.id}`,
  ]);

  const node = gql`
    query Refetch($id: ID!) { node(id: $id) { ...Membership } }
    ${membership}
  `;
  const refetch = async ({ id }) =>
    seen((await client.query({ query: node, variables: { id }, fetchPolicy: "network-only" })).data.node);
  check("today's view by node", await refetch(now), now);
  check("the view of 2019 by node", await refetch(then), then);
  const entry = ({ id }) => seen(client.cache.readFragment({ id: `Country:${id}`, fragment: membership }));
  check("today's entry after both", entry(now), now);
  check("2019's entry after both", entry(then), then);
}

export async function fragments(url, check) {
  const { client, requests } = await open(url);
  const types = possibleTypes(await introspect(url));
  check("the kinds of Person", types.Person, ["Leader", "Voice"]);
  check("the kinds of Group", types.Group, ["Coalition", "Institution"]);

  const query = gql`
    query Orban {
      search(text: "orban", asOf: "2025-03-07", first: 2) { edges { node { ...Named ...Acting ... on Person { offices { totalCount } } } } }
      claims(asOf: "2025-03-07", first: 3, where: { subject: { key: { eq: "leader/viktor-orban" } } }) {
        nodes { ...Claimed ... on Office { title } ... on Participation { participant { ...Named ...Acting } } }
      }
    }
    fragment Named on Entity { name }
    fragment Acting on Actor { statements { totalCount } }
    fragment Claimed on Claim { predicate subject { ...Named } object { ...Named } }
  `;
  const { data } = await client.query({ query });
  const orban = { __typename: "Leader", name: "Viktor Orbán", statements: { __typename: "StatementAboutConnection", totalCount: 2 } };
  check("a leader is an actor and a person, a topic neither", data.search.edges.map(({ node }) => node), [
    { ...orban, offices: { __typename: "OfficeBodyConnection", totalCount: 1 } },
    { __typename: "Topic", name: "Going on with the war in Ukraine" },
  ]);
  const named = (__typename, name) => ({ __typename, name });
  check("claims of two kinds", data.claims.nodes.slice(0, 2), [
    {
      __typename: "Office",
      predicate: "HOLDS_OFFICE",
      subject: named("Leader", "Viktor Orbán"),
      object: named("Country", "Hungary"),
      title: "Prime Minister of Hungary",
    },
    {
      __typename: "Participation",
      predicate: "TAKES_PART_IN",
      subject: named("Leader", "Viktor Orbán"),
      object: named("Event", "EU emergency summit of 6 March 2025"),
      participant: orban,
    },
  ]);
  const again = await client.query({ query, fetchPolicy: "cache-only" });
  check("the cache's answer", again.data, data);
  check("requests", requests.length, 1);
}

const members = gql`
  query Members($first: Int, $after: String, $last: Int, $before: String) {
    institution(key: "institution/european-union", asOf: "2025-03-07") {
      id
      members(order: [{ node: { name: ASC } }], first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { cursor node { id name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`;

async function openMembers(url) {
  const { client, requests } = await open(url, {
    typePolicies: { Institution: { fields: { members: relayStylePagination(["where", "order"]) } } },
  });
  const all = (await client.query({ query: members, variables: { first: 1000 }, fetchPolicy: "no-cache" })).data.institution.members;
  requests.length = 0;
  return { client, requests, all };
}

/** Watches the first page, fetches the others by `next` and answers what the cache then shows. */
async function fetchAll(client, variables, next) {
  const watched = client.watchQuery({ query: members, variables });
  const kept = watched.subscribe(() => {});
  await firstValueFrom(watched.pipe(filter(({ dataState }) => dataState === "complete")));
  const shown = () => client.readQuery({ query: members, variables }).institution.members;
  const sizes = [shown().edges.length];
  for (let more = next(shown().pageInfo); more && sizes.length < 5; more = next(shown().pageInfo)) {
    await watched.fetchMore({ variables: more });
    sizes.push(shown().edges.length);
  }
  kept.unsubscribe();
  return { sizes, shown: shown() };
}

const names = ({ edges }) => edges.map(({ node }) => node.name);

export async function forward(url, check) {
  const { client, requests, all } = await openMembers(url);
  const { sizes, shown } = await fetchAll(client, { first: 10 }, ({ hasNextPage, endCursor }) => hasNextPage && { first: 10, after: endCursor });
  check("how many are shown after each page", sizes, [10, 20, 27]);
  check("the members", names(shown), names(all));
  check("what lies around them", shown.pageInfo, all.pageInfo);
  check("the first and the last", [names(shown)[0], names(shown)[26]], ["Austria", "Sweden"]);
  check("requests", requests.length, 3);
}

export async function backward(url, check) {
  const { client, requests, all } = await openMembers(url);
  const { sizes, shown } = await fetchAll(
    client,
    { last: 10 },
    ({ hasPreviousPage, startCursor }) => hasPreviousPage && { first: undefined, last: 10, before: startCursor },
  );
  check("how many are shown after each page", sizes, [10, 20, 27]);
  check("the members", names(shown), names(all));
  check("what lies around them", shown.pageInfo, all.pageInfo);
  check("the total", shown.totalCount, 27);
  check("requests", requests.length, 3);
}

async function errorsOf(client, options) {
  const error = await client.query(options).then(() => null, (thrown) => thrown);
  return { graphQL: CombinedGraphQLErrors.is(error), errors: error?.errors ?? String(error) };
}

export async function errors(url, check) {
  const { client, requests } = await open(url);
  const invalid = await errorsOf(client, { query: gql`{ countries { nodes { nam } } }` });
  check("an invalid operation's errors are GraphQL's", invalid.graphQL, true);
  check("an invalid operation", invalid.errors, [
    {
      message: 'Cannot query field "nam" on type "Country". Did you mean "name"?',
      locations: [{ line: 4, column: 7 }],
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  ]);
  check("its status", requests[0].status, 400);
  const variable = await errorsOf(client, {
    query: gql`query ($day: Date) { graph { revision } countries(asOf: $day) { totalCount } }`,
    variables: { day: "2025-02-30" },
  });
  check("a wrong variable's errors are GraphQL's", variable.graphQL, true);
  check("a wrong variable", variable.errors.map(({ extensions }) => extensions), [{ code: "BAD_USER_INPUT" }]);
  const refused = await errorsOf(client, { query: gql`{ countries(first: 1001) { totalCount } }` });
  check("a refused field's errors are GraphQL's", refused.graphQL, true);
  check("a refused field", refused.errors, [
    {
      message: "`first` is 1001: give a number from 0 to 1000.",
      locations: [{ line: 2, column: 13 }],
      path: ["countries"],
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  check("its status", requests[2].status, 200);
}

export async function partial(url, check) {
  const { client } = await open(url);
  const query = gql`{ refused: countries(first: 1001) { totalCount } france: country(key: "country/fra") { id name } }`;
  const { data, error } = await client.query({ query, errorPolicy: "all" });
  check("the data", data, { refused: null, france: { __typename: "Country", id: "country~fra", name: "France" } });
  check("the error", error.errors.map(({ path, extensions }) => ({ path, extensions })), [
    { path: ["refused"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
  const ignored = await client.query({ query, errorPolicy: "ignore", fetchPolicy: "no-cache" });
  check("the data alone", [ignored.data.france.name, ignored.error ?? null], ["France", null]);
  const cached = await client.query({ query: gql`{ country(key: "country/fra") { id } node(id: "country~fra") { id } }` });
  check("the same entry afterwards", [cached.data.country.id, cached.data.node.id], ["country~fra", "country~fra"]);
}

export async function get(url, check) {
  const { client, requests } = await open(url, { useGETForQueries: true });
  const query = gql`query Named($key: ID!) { country(key: $key) { name } }`;
  const { data } = await client.query({ query, variables: { key: "country/hun" } });
  check("the answer", data.country.name, "Hungary");
  check("the request", [requests[0].method, requests[0].status], ["GET", 200]);
  const wrong = await errorsOf(client, { query: gql`{ nothing }` });
  check("an error by GET", wrong.errors.map(({ extensions }) => extensions.code), ["GRAPHQL_VALIDATION_FAILED"]);
}
