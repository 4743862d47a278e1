import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext } from '@playwright/test';
import { type Group, type Person, type Post, type Topic } from './company';

/** What became of a change that reached the data. */
export interface Receipt {
  id: string;
  author: string;
  at: string;
  outcome: 'applied' | 'refused' | 'waiting';
  reason?: string;
}

/** A way on which changes reach the data. */
export interface Channel {
  type: 'github' | 'gitlab' | 'gitea' | 'mail' | 'webhook' | 'copy' | 'download';
  as?: 'file' | 'issue';
  label?: string;
  repository?: string;
  url?: string;
  branch?: string;
  folder?: string;
  to?: string;
}

/** What the data files hold, by file name. */
export interface Files {
  'site.json': { format: number; collections: Record<string, string[]>; publish: Channel[] };
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

/** Lets the company offer these ways to publish. */
export async function servePublish(context: BrowserContext, publish: Channel[]): Promise<void> {
  await serveChanged(context, 'site.json', (site) => {
    site.publish = publish;
  });
}

/** Publishes receipts beside the sample company; for all other changes there is none. */
export async function serveReceipts(context: BrowserContext, receipts: Receipt[]): Promise<void> {
  for (const receipt of receipts) {
    const file = `receipts/${receipt.id.slice(0, 4)}/${receipt.id}.json`;
    await serve(context, file, { body: JSON.stringify({ format: 1, ...receipt }) });
  }
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
