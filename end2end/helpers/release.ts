import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { dist } from './shaky';

const WORKER = 'sw.js';

/**
 * Makes another release of the build that is tested: its program and the folder of its parts have other names, and
 * everything that names them says so, as after a change of the sources. `mark` is added to the page's title, to tell one
 * from the other.
 */
export function anotherRelease(mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'footbridge-release-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, folder, { recursive: true, filter: (path) => !path.startsWith(join(dist, 'data')) });

  const swaps = new Map(digests(folder).map((digest) => [digest, digestOf(mark + digest, digest.length)]));
  const other = (text: string): string => [...swaps].reduce((text, [from, to]) => text.replaceAll(from, to), text);
  rename(folder, other);
  // A script first: the page carries digests of scripts, and the worker of both.
  for (const name of files(folder).filter((name) => ['.js', '.mjs'].includes(extname(name)) && name !== WORKER)) {
    const before = readFileSync(join(folder, name));
    const after = other(before.toString('utf8'));
    writeFileSync(join(folder, name), after);
    swaps.set(sum('sha384', before), sum('sha384', after));
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), swapped(page, swaps).replace('<title>', `<title>${mark} `));
  writeFileSync(join(folder, WORKER), workerOf(folder, other, digestOf(mark, 16)));
  return folder;
}

/** The name of the script that starts the app of a build. */
export function programOf(folder: string): string {
  const found = /const PROGRAM = "([^"]+)"/.exec(readFileSync(join(folder, WORKER), 'utf8'))?.[1];
  if (!found) throw new Error('the build has no service worker');
  return found;
}

/** The page with other digests; those of its inline scripts, which a policy may name, follow from their text. */
function swapped(page: string, swaps: Map<string, string>): string {
  const inline = (text: string): string[] => [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script ?? '');
  const replaced = (text: string): string => [...swaps].reduce((text, [from, to]) => text.replaceAll(from, to), text);
  const scripts = inline(page).map((script) => [sum('sha256', script), sum('sha256', replaced(script))] as const);
  return scripts.reduce((text, [from, to]) => text.replaceAll(from, to), replaced(page));
}

/** The digests that the names of the program and of the folder of its parts carry. */
function digests(folder: string): string[] {
  const names = [programOf(folder), ...readdirSync(folder).filter((name) => name.endsWith('-parts'))];
  return names.map((name) => {
    const digest = /[0-9a-f]{12,}/.exec(name)?.[0];
    if (digest === undefined) throw new Error(`${name} carries no digest`);
    return digest;
  });
}

/** The worker with a list of what is there now. */
function workerOf(folder: string, other: (text: string) => string, build: string): string {
  const worker = other(readFileSync(join(folder, WORKER), 'utf8'));
  return worker
    .replace(/const BUILD = "[^"]+"/, `const BUILD = "${build}"`)
    .replace(/^ {2}"([^"]+)": "[0-9a-f]{64}",$/gm, (_, name: string) => {
      const now = createHash('sha256').update(readFileSync(join(folder, name))).digest('hex');
      return `  "${name}": "${now}",`;
    });
}

function rename(folder: string, other: (name: string) => string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = other(entry.name);
    if (name !== entry.name) renameSync(join(folder, entry.name), join(folder, name));
    if (entry.isDirectory()) rename(join(folder, name), other);
  }
}

function digestOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function sum(kind: string, content: string | Buffer): string {
  return createHash(kind).update(content).digest('base64');
}
