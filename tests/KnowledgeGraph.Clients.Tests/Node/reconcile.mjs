// The reconciliation service asked as OpenRefine asks it, its answers held against the specification's own JSON schemas by Ajv.
import { readFile } from "node:fs/promises";
import Ajv from "ajv";

const folder = new URL("reconciliation-0.2/", import.meta.url);
const names = [
  "type",
  "manifest",
  "reconciliation-query-batch",
  "reconciliation-result-batch",
  "data-extension-property-proposal",
  "data-extension-query",
  "data-extension-response",
  "suggest-entities-response",
  "suggest-properties-response",
  "suggest-types-response",
];

/** What OpenAPI 2.0 allows as a security scheme, as far as it is one of a header: the manifest's schema refers there. */
const security = {
  $id: "http://swagger.io/v2/schema.json",
  definitions: {
    securityDefinitions: {
      additionalProperties: {
        type: "object",
        required: ["type", "name", "in"],
        properties: { type: { const: "apiKey" }, name: { type: "string" }, in: { enum: ["header", "query"] } },
      },
    },
  },
};

async function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(security);
  for (const name of names) {
    // The schemas name "the newest" JSON Schema, which is no one draft.
    const { $schema, ...schema } = JSON.parse(await readFile(new URL(`${name}.json`, folder), "utf8"));
    ajv.addSchema({ ...schema, $id: `https://reconciliation-api.github.io/specs/0.2/schemas/${name}.json` });
  }
  return (name, json) => {
    const holds = ajv.validate(`https://reconciliation-api.github.io/specs/0.2/schemas/${name}.json`, json);
    return holds ? [] : ajv.errors.map((error) => `${error.instancePath} ${error.message}`);
  };
}

const serviceOf = (url) => url.replace(/\/graphql$/, "/reconcile");
const getJson = async (url) => (await fetch(url)).json();
const post = async (url, form) => (await fetch(url, { method: "POST", body: new URLSearchParams(form) })).json();

export async function manifest(url, check) {
  const errors = await validator();
  const answer = await getJson(serviceOf(url));
  check("the schema", errors("manifest", answer), []);
  check("versions", answer.versions, ["0.2"]);
  check("the view", (await getJson(answer.view.url.replace("{{id}}", encodeURIComponent("country~fra")))).data.node.name, "France");
  check("the schema space", (await fetch(answer.schemaSpace)).status, 200);
}

export async function queries(url, check) {
  const errors = await validator();
  const batch = {
    q0: { query: "Emanuel Macron", type: "Leader", limit: 3, type_strict: "should" },
    q1: { query: "France", type: ["Country", "Institution"], properties: [{ p: "ISO", pid: "iso3", v: ["fra", { id: "x", name: "y" }] }] },
    q2: { properties: [{ pid: "isoAlpha3", v: "DEU" }] },
    q3: { query: "country/fra", properties: [{ pid: "leads", v: true }, { pid: "area", v: 1.5 }] },
  };
  check("the query's schema", errors("reconciliation-query-batch", batch), []);
  const answer = await post(serviceOf(url), { queries: JSON.stringify(batch) });
  check("the result's schema", errors("reconciliation-result-batch", answer), []);
  const told = Object.entries(answer).map(([id, { result }]) => [id, result.map((each) => [each.id, each.score, each.match])]);
  check("the candidates", told, [
    ["q0", [["leader~emmanuel-macron", 93.06, false]]],
    ["q1", [["country~fra", 100, true]]],
    ["q2", [["country~deu", 100, true]]],
    ["q3", [["country~fra", 100, true]]],
  ]);
  check("the types", answer.q0.result[0].type.map((type) => type.id), ["Leader", "Person", "Actor"]);
  const got = await getJson(`${serviceOf(url)}?queries=${encodeURIComponent(JSON.stringify(batch))}`);
  check("the same by GET", got, answer);
}

export async function extend(url, check) {
  const errors = await validator();
  const { extend: offered } = await getJson(serviceOf(url));
  const proposed = await getJson(`${offered.propose_properties.service_url}${offered.propose_properties.service_path}?type=Country`);
  check("the proposal's schema", errors("data-extension-property-proposal", proposed), []);
  const query = {
    ids: ["country~fra", "leader~emmanuel-macron", "event~nothing"],
    properties: proposed.properties.map(({ id }) => ({ id, settings: { limit: "1" } })),
  };
  check("the query's schema", errors("data-extension-query", query), []);
  const answer = await post(serviceOf(url), { extend: JSON.stringify(query) });
  check("the response's schema", errors("data-extension-response", answer), []);
  check("the columns", answer.meta.map(({ id }) => id), query.properties.map(({ id }) => id));
  check("the rows", Object.keys(answer.rows), query.ids);
  check("a text", answer.rows["country~fra"].isoAlpha3, [{ str: "FRA" }]);
  check("an entity", answer.rows["country~fra"].memberOf.length, 1);
  check("what isn't there", answer.rows["event~nothing"].name, []);
}

export async function suggest(url, check) {
  const errors = await validator();
  const { suggest: offered } = await getJson(serviceOf(url));
  const ask = ({ service_url, service_path }, prefix) => getJson(`${service_url}${service_path}?prefix=${encodeURIComponent(prefix)}`);
  const [entities, types, properties] = [await ask(offered.entity, "macr"), await ask(offered.type, "lea"), await ask(offered.property, "iso")];
  check("the entities' schema", errors("suggest-entities-response", entities), []);
  check("the types' schema", errors("suggest-types-response", types), []);
  check("the properties' schema", errors("suggest-properties-response", properties), []);
  check("an entity", entities.result.map(({ id }) => id), ["leader~emmanuel-macron"]);
  check("by key", (await ask(offered.entity, "country/fra")).result.map(({ id }) => id), ["country~fra"]);
  check("a type", types.result.map(({ id }) => id), ["Leader"]);
  check("properties", properties.result.map(({ id }) => id), ["isoAlpha2", "isoAlpha3"]);
}
