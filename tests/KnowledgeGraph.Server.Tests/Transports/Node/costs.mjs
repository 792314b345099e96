// Asks for the cost of a query and of a subscription's first event.
import { begin, connect, once, say } from './clients.mjs';

const [url, way] = process.argv.slice(2);
const client = connect(way, url);
say(await once(client, { query: '{ countries(first: 6, where: { key: { in: ["country/fra"] } }) { nodes { name } } }' }));
const { result, end } = await begin(client, { query: 'subscription { changes(since: 1) { revision } }' });
say(result);
await end();
await client.dispose();
