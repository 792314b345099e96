// Runs all audits of graphql-http against the server at the URL, and says how each ended, a line each.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const result = await audit.fn();
  console.log(JSON.stringify({
    name: audit.name,
    status: result.status,
    reason: result.status === 'ok' ? null : result.reason,
  }));
}
