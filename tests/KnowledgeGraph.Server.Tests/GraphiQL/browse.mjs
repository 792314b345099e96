// Uses the page at the URL as a person would, in the Chromium given, and says a JSON value per line: first what the default
// query answered, then, for each line of input, what the page showed when that held the text given, after the example given was
// executed, if one was; when the input ends, what the browser complained of. Screenshots go to the folder given.
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

  for await (const line of createInterface({ input: process.stdin })) {
    const { example, text, screenshot } = JSON.parse(line);
    if (example) {
      await executeExample(page, example);
    }

    say(await answerWith(page, text));
    await page.screenshot({ path: join(screenshots, screenshot) });
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

/** Chooses an example and executes it in the same instant, before the page has done anything else. */
async function executeExample(page, title) {
  await page.getByLabel('Show Examples').click();
  const button = await page.getByRole('button', { name: title }).elementHandle();
  await page.evaluate(example => {
    example.click();
    document.querySelector('.graphiql-execute-button').click();
  }, button);
  await page.getByLabel('Hide Examples').click();
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
