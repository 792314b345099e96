// Runs one scenario of one script: node run.mjs apollo.mjs views http://127.0.0.1:1234/graphql
const [script, scenario, url] = process.argv.slice(2);
// Members in the order of their names, so that objects that differ in it alone are written alike.
const sorted = (_, value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const say = (line) => process.stdout.write(`${JSON.stringify(line, sorted)}\n`);
const scenarios = await import(new URL(script, import.meta.url));
if (typeof scenarios[scenario] !== "function") {
  throw new Error(`${script} has no scenario ${scenario}.`);
}

let done = 0;
const check = (name, actual, expected) => {
  done++;
  say({ check: name, actual: actual ?? null, expected: expected ?? null });
};
await scenarios[scenario](url, check);
say({ done });
