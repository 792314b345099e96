// Uses the page at the URL as a person would, in the Chromium given, and says a JSON value per line: first what the default
// query answered, then what the subscription of the examples showed, up to each revision that it is told by a line of input;
// when the input ends, what the browser complained of. Screenshots go to the folder given.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

const [url, executablePath, packages, screenshots] = process.argv.slice(2);
const { chromium } = createRequire(join(packages, 'package.json'))('playwright-core');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(90_000);
  const complaints = listen(page);
  const say = value => console.log(JSON.stringify(value));

  await page.goto(url);
  await page.getByLabel('Show Documentation Explorer').waitFor();
  await schemaIsThere(page);
  await execute(page);
  say(await answerWith(page, '"data"'));
  await page.screenshot({ path: join(screenshots, 'graphiql-query.png') });

  let following = false;
  for await (const revision of createInterface({ input: process.stdin })) {
    if (!following) {
      await follow(page);
      following = true;
    }

    say(await answerWith(page, `"revision": ${revision},`));
    await page.screenshot({ path: join(screenshots, 'graphiql-changes.png') });
  }

  say(complaints);
} finally {
  await browser.close();
}

/** Errors of scripts, refusals by the content security policy, and requests that went elsewhere or failed. */
function listen(page) {
  const complaints = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('requestfailed', request => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  page.on('request', request => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== new URL(url).origin) {
      complaints.push(`${request.url()} is elsewhere`);
    }
  });
  return complaints;
}

/** The examples that fit the schema are listed once it has arrived. */
async function schemaIsThere(page) {
  await page.getByLabel('Show Examples').click();
  await page.getByRole('button', { name: 'Who leads the coalition' }).waitFor();
  await page.getByLabel('Hide Examples').click();
}

async function follow(page) {
  await page.getByLabel('Show Examples').click();
  await page.getByRole('button', { name: 'Follow the changes' }).click();
  // The editor tells the rest of the page a moment later which operation it holds.
  await page.getByRole('tab', { name: 'FollowChanges' }).waitFor();
  await execute(page);
}

async function execute(page) {
  await page.getByLabel(/^Execute query/).click();
}

/** What the answer's editor shows, once that holds the text given. Monaco draws spaces as no-break spaces. */
async function answerWith(page, text) {
  const shown = await page.waitForFunction(wanted => {
    const lines = document.querySelectorAll('.graphiql-response .view-line');
    const all = [...lines]
      .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
      .map(line => line.textContent.replaceAll('\u00a0', ' '))
      .join('\n');
    return all.includes(wanted) && all;
  }, text);
  return shown.jsonValue();
}
