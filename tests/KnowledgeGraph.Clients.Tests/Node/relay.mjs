// Scenarios of Relay (https://relay.dev): its compiler on schema/api.graphql, its runtime on what that wrote.
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import relay from "relay-runtime";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const fragments = {
  Members: `
    fragment Members_institution on Institution
    @refetchable(queryName: "MembersPaginationQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
      name
      members(first: $count, after: $cursor, order: [{ node: { name: ASC } }]) @connection(key: "Members_members") {
        totalCount
        edges { node { id name } claim { id validFrom } }
      }
    }`,
  Union: `query UnionQuery { institution(key: "institution/european-union", asOf: "2025-03-07") { id ...Members_institution } }`,
  Standing: `
    fragment Standing_actor on Actor @refetchable(queryName: "StandingRefetchQuery") {
      name
      memberOf(first: 5) { nodes { id } }
    }`,
  Britain: `query BritainQuery { country(key: "country/gbr", asOf: "2019-06-01") { id ...Standing_actor } }`,
};

/** Compiles documents in a folder of their own and gives the result to `use`. */
async function compiled(documents, use) {
  const folder = await mkdtemp(join(tmpdir(), "kg-relay-"));
  // What the compiler writes is CommonJS, whatever a package.json further up says.
  await writeFile(join(folder, "package.json"), '{ "type": "commonjs" }');
  try {
    await mkdir(join(folder, "src"));
    await copyFile(here("../../../schema/api.graphql"), join(folder, "api.graphql"));
    const sources = Object.entries(documents).map(([name, text]) =>
      writeFile(join(folder, "src", `${name}.js`), `graphql\`${text}\`;\n`));
    const config = { src: "./src", schema: "./api.graphql", language: "javascript", eagerEsModules: false };
    await Promise.all([...sources, writeFile(join(folder, "relay.config.json"), JSON.stringify(config))]);
    const run = promisify(execFile)(process.execPath, [here("node_modules/relay-compiler/cli.js")], { cwd: folder });
    const said = await run.then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, text: stdout + stderr }),
    );
    const artifact = (name) => createRequire(import.meta.url)(join(folder, "src", "__generated__", `${name}.graphql.js`));
    await use({ said, artifact });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function open(url) {
  const requests = [];
  const network = relay.Network.create(async ({ text, name }, variables) => {
    requests.push(name);
    const body = JSON.stringify({ query: text, operationName: name, variables });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    return response.json();
  });
  const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
  return { environment, requests };
}

const ask = (environment, query, variables) => relay.fetchQuery(environment, query, variables).toPromise();
const read = (environment, fragment, reference) =>
  environment.lookup(relay.getSingularSelector(fragment, reference)).data;

export async function pages(url, check) {
  await compiled(fragments, async ({ said, artifact }) => {
    check("the compiler accepts", [said.code, said.code === 0 ? "" : said.text], [0, ""]);
    const { environment, requests } = open(url);
    const [query, fragment, next] = ["UnionQuery", "Members_institution", "MembersPaginationQuery"].map(artifact);
    const { institution } = await ask(environment, query, {});
    check("the id carries the view", institution.id, "institution~european-union~d2025-03-07");
    let shown = read(environment, fragment, institution);
    const sizes = [shown.members.edges.length];
    while (shown.members.pageInfo.hasNextPage && sizes.length < 5) {
      await ask(environment, next, { id: institution.id, count: 10, cursor: shown.members.pageInfo.endCursor });
      shown = read(environment, fragment, institution);
      sizes.push(shown.members.edges.length);
    }
    const names = shown.members.edges.map(({ node }) => node.name);
    check("how many are shown after each page", sizes, [10, 20, 27]);
    check("the first and the last", [names[0], names[26]], ["Austria", "Sweden"]);
    check("each once", new Set(names).size, 27);
    check("the total", [shown.name, shown.members.totalCount], ["European Union", 27]);
    check("a claim", shown.members.edges[0].claim.validFrom, "1995-01-01");
    check("requests", requests, ["UnionQuery", "MembersPaginationQuery", "MembersPaginationQuery"]);
  });
}

export async function refetch(url, check) {
  await compiled(fragments, async ({ artifact }) => {
    const { environment } = open(url);
    const [query, fragment, again] = ["BritainQuery", "Standing_actor", "StandingRefetchQuery"].map(artifact);
    const { country } = await ask(environment, query, {});
    const then = { id: "country~gbr~d2019-06-01", name: "United Kingdom", memberOf: { nodes: [{ id: "institution~european-union~d2019-06-01" }] } };
    check("the view of 2019", read(environment, fragment, country), then);
    const old = await ask(environment, again, { id: country.id });
    check("the view of 2019, refetched", read(environment, fragment, old.node), then);
    const today = await ask(environment, again, { id: "country~gbr" });
    check("today's view beside it", [read(environment, fragment, today.node), read(environment, fragment, country)], [
      { id: "country~gbr", name: "United Kingdom", memberOf: { nodes: [{ id: "coalition~coalition-of-the-willing" }] } },
      then,
    ]);
  });
}

export async function mistakes(url, check) {
  const documents = { Wrong: `query WrongQuery { country(key: "country/fra") { nam } }` };
  await compiled(documents, async ({ said }) => {
    check("the compiler's exit", said.code, 1);
    check("what it says", said.text.match(/The type .*/)?.[0], "The type `Country` has no field `nam`. Did you mean `name`?");
  });
}
