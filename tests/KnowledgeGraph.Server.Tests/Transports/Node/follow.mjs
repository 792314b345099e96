// What every client is asked to do. Each step says what came of it, a line each.
const say = (value) => console.log(JSON.stringify(value));

const once = (client, request) =>
  new Promise((resolve) => {
    const results = [];
    client.subscribe(request, {
      next: (result) => results.push(result),
      error: (errors) => resolve({ results, errors: Array.isArray(errors) ? errors.map((error) => error.message) : String(errors) }),
      complete: () => resolve({ results }),
    });
  });

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
