import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext } from '@playwright/test';
import { type Group, type Person, type Post, type Topic } from './company';

/** An entry of the ledger: what became of a change that was handed in. */
export interface LedgerEntry {
  id: string;
  author: string;
  at: string;
  outcome: 'applied' | 'refused';
  reason?: string;
}

/** What the data files hold, by file name. */
export interface Files {
  'site.json': { format: number; collections: Record<string, string[]> };
  'topics.json': { format: number; topics: Topic[] };
  'people.json': { format: number; people: Person[] };
  'groups.json': { format: number; groups: Group[] };
  'posts.json': { format: number; posts: Post[] };
}

/** How the server answers for a file. */
export interface Answer {
  status?: number;
  contentType?: string;
  body?: string;
}

/** The text of a file of the sample company. */
export function sampleText(file: keyof Files): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'public', 'data', file), 'utf8');
}

/** Lets the server answer otherwise for a data file, until {@link serveSample}. */
export async function serve(context: BrowserContext, file: string, answer: Answer): Promise<void> {
  await serveSample(context, file);
  await context.route(addressOf(file), (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '', ...answer }),
  );
}

/** Lets the server answer with a changed copy of a file of the sample company. */
export async function serveChanged<F extends keyof Files>(
  context: BrowserContext,
  file: F,
  change: (file: Files[F]) => void,
): Promise<void> {
  const changed = JSON.parse(sampleText(file)) as Files[F];
  change(changed);
  await serve(context, file, { body: JSON.stringify(changed, null, 2) });
}

/** Publishes a ledger beside the sample company. */
export async function serveLedger(context: BrowserContext, ledger: LedgerEntry[]): Promise<void> {
  await serveChanged(context, 'site.json', (site) => {
    site.collections['ledger'] = ['ledger.json'];
  });
  await serve(context, 'ledger.json', { body: JSON.stringify({ format: 1, ledger }) });
}

/** Serves the file as it is again. */
export async function serveSample(context: BrowserContext, file: string): Promise<void> {
  await context.unroute(addressOf(file));
}

/** Keeps the server from answering for an address until it is released. */
export async function hold(context: BrowserContext, address: string): Promise<{ release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

function addressOf(file: string): string {
  return `**/data/${file}`;
}
