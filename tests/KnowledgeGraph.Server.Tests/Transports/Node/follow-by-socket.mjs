// The client graphql-ws: a query, an operation with errors, then `changes` until it has seen as many as it is to see.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { follow } from './follow.mjs';

const [url, since, count] = process.argv.slice(2);
const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, keepAlive: 500 });
await follow(client, JSON.parse(since), Number(count));
await client.dispose();
