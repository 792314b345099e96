// Scenarios of GraphQL Code Generator (https://the-guild.dev/graphql/codegen) and of the TypeScript compiler.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { codegen } from "@graphql-codegen/core";
import * as fragmentMatcher from "@graphql-codegen/fragment-matcher";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { Kind, parse, printSchema } from "graphql";
import { introspect, possibleTypes, schemaOf } from "./introspect.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const questions = here("../../KnowledgeGraph.Questions.Tests/Questions/");
const scalars = { Date: "string", DateTime: "string", PartialDate: "string", Decimal: "string | number", Long: "number" };
const config = {
  strictScalars: true,
  scalars,
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  namingConvention: "keep",
};
const plugins = { typescript, typescriptOperations };

/** Writes code by plugins from the served schema and documents. */
function generate(introspection, documents, names) {
  const schema = schemaOf(introspection);
  return codegen({
    filename: "types.ts",
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: documents.map(({ file, text }) => ({ location: file, document: parse(text) })),
    config,
    plugins: names.map((name) => ({ [name]: {} })),
    pluginMap: plugins,
  });
}

async function readQuestions() {
  const files = (await readdir(questions)).sort();
  const read = (file) => readFile(join(questions, file), "utf8");
  return Promise.all(
    files.filter((file) => file.endsWith(".graphql")).map(async (file) => {
      const given = file.replace(".graphql", ".variables.json");
      return { file, text: await read(file), variables: files.includes(given) ? JSON.parse(await read(given)) : {} };
    }),
  );
}

const nameOf = ({ text }) => parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION).name.value;

/** Does something with a folder that is gone afterwards. */
async function inFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), "kg-typed-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs a program in a folder and answers what it says when it fails. */
const run = (program, options, folder) =>
  promisify(execFile)(program, options, { cwd: folder }).then(() => "", ({ stdout, stderr }) => `${stdout}${stderr}`);

/** Compiles a folder's modules strictly, and answers what the compiler says. */
function compileIn(folder, names) {
  const options = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--allowImportingTsExtensions"];
  return run(process.execPath, [here("node_modules/typescript/bin/tsc"), ...options, ...names], folder);
}

/** Compiles modules in a folder of their own. */
const compile = (modules) => inFolder(async (folder) => {
  await Promise.all(Object.entries(modules).map(([name, text]) => writeFile(join(folder, name), text)));
  return compileIn(folder, Object.keys(modules));
});

async function ask(url, { text, variables }) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
}

export async function questionsCompile(url, check) {
  const introspection = await introspect(url);
  const documents = await readQuestions();
  const types = await generate(introspection, documents, ["typescriptOperations"]);
  const answers = await Promise.all(documents.map((document) => ask(url, document)));
  check("answers with errors", answers.filter(({ errors }) => errors).length, 0);

  const uses = documents.map((document, index) => {
    const name = nameOf(document);
    return `export const answer${index}: types.${name}Query = ${JSON.stringify(answers[index].data)};
export const variables${index}: types.${name}QueryVariables = ${JSON.stringify(document.variables)};`;
  });
  const header = 'import type * as types from "./types.ts";\n';
  check("the answers are of the generated types", await compile({ "types.ts": types, "uses.ts": header + uses.join("\n") }), "");
}

/** As front ends run it: by its command, from a configuration, which names the server and the folder of the operations. */
export const commandCompiles = (url, check) => inFolder(async (folder) => {
  await symlink(here("node_modules"), join(folder, "node_modules"), "junction");
  await writeFile(join(folder, "codegen.json"), JSON.stringify({
    schema: url,
    documents: join(questions, "*.graphql"),
    config,
    generates: {
      "schema.ts": { plugins: ["typescript"] },
      "types.ts": { plugins: ["typescript-operations"] },
      "client/": { preset: "client", presetConfig: { fragmentMasking: false }, config: { ...config, useTypeImports: true } },
    },
  }));
  check("graphql-codegen", await run("npx", ["--offline", "graphql-codegen", "--config", "codegen.json"], folder), "");

  const [first] = await readQuestions();
  const name = nameOf(first);
  await writeFile(join(folder, "uses.ts"), `import type { ResultOf } from "@graphql-typed-document-node/core";
import { ${name}Document } from "./client/graphql";
import type { Country } from "./schema.ts";
import type { ${name}Query } from "./types.ts";
export const same = (answer: ResultOf<typeof ${name}Document>): ${name}Query => answer;
export const back = (answer: ${name}Query): ResultOf<typeof ${name}Document> => answer;
export const name = (country: Country): string => country.name;
`);
  check("what it writes", await compileIn(folder, ["schema.ts", "types.ts", "client/index.ts", "uses.ts"]), "");
});

export async function wholeSchemaCompiles(url, check) {
  const introspection = await introspect(url);
  const types = await generate(introspection, [], ["typescript"]);
  const use = `import type * as types from "./types.ts";
export const named = (entity: types.Entity): string => entity.name;
export const leader = (it: types.Leader): string => named(it);
export const where: types.CountryFilter = { name: { startsWith: "F" }, memberOf: { some: { claim: { founder: { eq: true } } } } };
`;
  check("the schema's types", await compile({ "types.ts": types, "use.ts": use }), "");
}

export async function mistakesAreFound(url, check) {
  const document = { file: "mistake.graphql", text: 'query Named { country(key: "country/fra") { name summary } }' };
  const types = await generate(await introspect(url), [document], ["typescriptOperations"]);
  const header = 'import type { NamedQuery } from "./types.ts";\n';
  const use = `${header}export const length = ({ country }: NamedQuery): number => country.name.length;\n`;
  const summary = `${header}export const length = ({ country }: NamedQuery): number => country?.summary.length ?? 0;\n`;
  const codes = async (text) => (await compile({ "types.ts": types, "use.ts": text })).match(/TS\d+: .*/g);
  check("a root field may be null", await codes(use), ["TS18047: 'country' is possibly 'null'."]);
  check("a field may be null", await codes(summary), ["TS18047: 'country.summary' is possibly 'null'."]);
}

export async function fragmentMatcherAgrees(url, check) {
  const introspection = await introspect(url);
  const written = await fragmentMatcher.plugin(schemaOf(introspection), [], {}, { outputFile: "possible-types.json" });
  const ordered = Object.fromEntries(Object.entries(JSON.parse(written.content ?? written).possibleTypes).map(([name, kinds]) => [name, [...kinds].sort()]));
  check("possible types", ordered, possibleTypes(introspection));
}
