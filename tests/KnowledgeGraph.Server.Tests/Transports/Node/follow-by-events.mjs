// The client graphql-sse: a query, an operation with errors, then `changes` until it has seen as many as it is to see.
import { createClient } from 'graphql-sse';
import { follow } from './follow.mjs';

const [url, since, count, mode] = process.argv.slice(2);
const client = createClient({ url, singleConnection: mode === 'single', retryAttempts: 0 });
await follow(client, JSON.parse(since), Number(count));
client.dispose();
