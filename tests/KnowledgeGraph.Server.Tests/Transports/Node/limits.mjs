// Against a server that lets an address run one operation: a subscription, then one more on the same connection, on another
// one, and by itself, then one more after its end.
import { begin, connect, once, say } from './clients.mjs';

const [way, url, httpUrl] = process.argv.slice(2);
const request = { query: '{ __typename }' };
const client = connect(way, url);
const { end } = await begin(client, { query: 'subscription { changes(since: 1) { revision } }' });
say(await once(client, request));

const onAnotherConnection = async () => {
  const other = connect(way, url);
  const answer = await once(other, request);
  await other.dispose();
  return answer;
};
say(await onAnotherConnection());

const response = await fetch(httpUrl, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(request),
});
say({ status: response.status, body: await response.json() });

// The place is free a moment after the client's word.
await end();
let last = await onAnotherConnection();
while (last.errors) {
  last = await onAnotherConnection();
}
say(last);
await client.dispose();
