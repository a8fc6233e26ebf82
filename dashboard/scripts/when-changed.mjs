// SPDX-License-Identifier: Apache-2.0
// Runs `npm run build` or `npm test` only when a source changed since the last success, installing
// the packages of
// the lock file first when they changed: node scripts/when-changed.mjs build MARK FOLDER | test
// MARK
// The file MARK remembers the sources of the last success; FOLDER gets the built page.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = [20, 19];
const SOURCES = [
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const [step, mark, folder] = process.argv.slice(2);
if (!mark || !(step === 'test' || (step === 'build' && folder))) {
  fail('usage: node scripts/when-changed.mjs build MARK FOLDER | test MARK');
}
checkNode();
const present = hashOf(SOURCES);
if (read(mark) === present && (step === 'test' || existsSync(folder))) {
  process.exit(0);
}
installPackages();
if (step === 'build') {
  npm(['run', 'build']);
  rmSync(folder, { recursive: true, force: true });
  cpSync('dist', folder, { recursive: true });
} else {
  npm(['test']);
}
mkdirSync(dirname(mark), { recursive: true });
writeFileSync(mark, present);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    fail(`the dashboard needs Node ${NEEDED.join('.')} or newer, this is ${process.versions.node}`);
  }
}

function installPackages() {
  const installed = 'node_modules/.installed-from';
  const wanted = hashOf(['package.json', 'package-lock.json']);
  if (read(installed) !== wanted) {
    npm(['ci']);
    writeFileSync(installed, wanted);
  }
}

function npm(args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(command, args, { stdio: 'inherit' });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) {
    hash.update(`${path}\n`).update(readFileSync(path)).update('\n');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
