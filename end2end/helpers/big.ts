import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page } from '@playwright/test';
import { type Person } from './company';

/** An invented company of any size in a folder of its own, which goes when the tests are over. */
export class BigCompany {
  readonly #folder = mkdtempSync(join(tmpdir(), 'footbridge-'));

  constructor(size: number) {
    process.once('exit', () => rmSync(this.#folder, { recursive: true, force: true }));
    const order = ['footbridge', 'generate', '--people', String(size), '--seed', '1', '--out', this.#folder];
    execFileSync('cargo', order, { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' });
  }

  /** Lets the server answer with this company's files in place of the sample's. */
  async serve(context: BrowserContext): Promise<void> {
    await context.route('**/data/**', (route) => {
      const file = join(this.#folder, new URL(route.request().url()).pathname.split('/data/')[1] ?? '');
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    });
  }

  /** Everyone in it. */
  people(): Person[] {
    const { collections } = this.#read<{ collections: { people: string[] } }>('site.json');
    return collections.people.flatMap((file) => this.#read<{ people: Person[] }>(file).people);
  }

  #read<T>(file: string): T {
    return JSON.parse(readFileSync(join(this.#folder, file), 'utf8')) as T;
  }
}

/**
 * Types a text key by key and tells how long each took from the key to the frame that shows its effect,
 * in milliseconds, as the browser itself measures it (Event Timing, in steps of 8 ms from 16 ms on).
 */
export async function timeKeys(page: Page, text: string): Promise<number[]> {
  const frames = await page.evaluateHandle(() => {
    const longest = new Map<number, number>();
    const note = (entries: PerformanceEntryList): void => {
      for (const entry of entries as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId > 0) longest.set(entry.interactionId, Math.max(longest.get(entry.interactionId) ?? 0, entry.duration));
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    return { longest, flush: () => note(observer.takeRecords()) };
  });
  for (const key of text) {
    await page.keyboard.press(key);
    // Two frames: the one that shows the effect, and the one in which it is known how long it took.
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  }
  return frames.evaluate(({ longest, flush }) => {
    flush();
    return [...longest.values()];
  });
}
