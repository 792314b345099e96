// The clients of others, by the way in which they reach the server, and what they are asked to do.
import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const cost = { 'GraphQL-Cost': '1' };

class CostAskingSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols, { headers: cost });
  }
}

const socket = (url, options) => createSocketClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
// Headers of its own for each: it writes the stream's token into them.
const events = (url, options) => createEventClient({ url, retryAttempts: 0, headers: { ...cost }, ...options });

// All but the first ask for the cost where they can.
const ways = {
  'plain socket': (url) => socket(url),
  'socket by header': (url) => socket(url, { webSocketImpl: CostAskingSocket }),
  'socket by payload': (url) => socket(url, { connectionParams: cost }),
  'distinct events': (url) => events(url),
  'single events': (url) => events(url, { singleConnection: true }),
};

export const connect = (way, url) => ways[way](url);

export const say = (value) => console.log(JSON.stringify(value));

export const once = (client, request) =>
  new Promise((resolve) => {
    const results = [];
    client.subscribe(request, {
      next: (result) => results.push(result),
      error: (errors) => resolve({ results, errors: Array.isArray(errors) ? errors.map((error) => error.message) : String(errors) }),
      complete: () => resolve({ results }),
    });
  });

// The first result of an operation that goes on until `end` is called, which waits until the client has ended it.
export const begin = (client, request) =>
  new Promise((resolve, reject) => {
    let complete;
    const over = new Promise((completed) => (complete = completed));
    const unsubscribe = client.subscribe(request, {
      next: (result) => resolve({ result, end: () => (unsubscribe(), over) }),
      error: reject,
      complete,
    });
  });
