// Bundles the page into a folder: `node build.mjs FOLDER`. The folder then holds the page, or a missing.txt that says why
// it could not be made, since the server runs without the page. The exit code is 0 where another try is of no use before
// something in this folder changes, and 3 where it costs next to nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const folder = resolve(process.argv[2]);
const installMinutes = 5;

/** npm reached nothing. To try at every build would make each of them wait for the network. */
class InstallationError extends Error {}

try {
  checkNode();
  install();
  await bundle();
} catch (error) {
  const reason = error.message.trim();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'missing.txt'), `${reason}\n`);
  console.log(`GraphiQL is left out of this build. ${reason}`);
  process.exitCode = error instanceof InstallationError ? 0 : 3;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12) || major === 21) {
    throw new Error(`Node.js ${process.versions.node} is too old: install 20.19, 22.12 or a later version, and build again.`);
  }
}

function install() {
  if (isInstalled()) {
    return;
  }

  console.log('GraphiQL: installing its packages, once.');
  // A packet filter that drops instead of refusing would hold the build for minutes with npm's own patience.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=30000'];
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error', ...patience], {
    cwd: here,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: installMinutes * 60_000,
  });
  if (npm.error?.code === 'ENOENT') {
    throw new Error('npm is not there, which belongs to Node.js: install it, and build again.');
  }

  if (npm.status !== 0) {
    const code = /code (E[A-Z0-9_]+)/.exec(npm.stderr ?? '')?.[1] ?? npm.error?.code ?? `exit code ${npm.status}`;
    throw new InstallationError(
      `npm could not install its packages (${code}). Run "npm ci" in src/graphiql until it works, and build again.`,
    );
  }
}

/** npm writes its own list of what it installed; older than the lock file, it is out of date. */
function isInstalled() {
  const installed = statSync(join(here, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs;
}

async function bundle() {
  const { build } = await import('vite');
  await build({ root: here, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  console.log('GraphiQL is bundled.');
}
