import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';

const url = new URL('/graphql', window.location.href);

const socketUrl = new URL(url);
socketUrl.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';

/** What the header editor says, such as Authorization: a browser sends no headers with a socket, so its first message has them. */
let headers = {};

/** The socket opens with the first subscription and closes with the last, so that each session has the headers of its time. */
const wsClient = createClient({ url: socketUrl.href, lazy: true, connectionParams: () => headers });

const fetch = createGraphiQLFetcher({ url: url.href, wsClient });

/** Queries and mutations go by HTTP, subscriptions by graphql-transport-ws. */
export function fetcher(params, options) {
  headers = options?.headers ?? {};
  return fetch(params, options);
}
