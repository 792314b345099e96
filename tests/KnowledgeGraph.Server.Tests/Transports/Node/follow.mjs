// What every client is asked to do. Each step says what came of it, a line each.
import { once, say } from './clients.mjs';

export async function follow(client, since, count) {
  say(await once(client, {
    query: 'query Q($key: ID!) { country(key: $key) { name } }',
    variables: { key: 'country/fra' },
  }));
  say(await once(client, { query: 'query Q($n: Int!) { countries(first: $n) { totalCount } }' }));
  await new Promise((resolve, reject) => {
    let seen = 0;
    const unsubscribe = client.subscribe(
      { query: 'subscription S($since: Long) { changes(since: $since) { revision author } }', variables: { since } },
      {
        next: (result) => {
          say(result);
          if (++seen === count) {
            unsubscribe();
          }
        },
        error: reject,
        complete: resolve,
      },
    );
  });
  say('done');
}
