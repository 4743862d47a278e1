import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from '@playwright/test';
import { timeKeys } from '../helpers/big';
import { openBox } from '../helpers/search';
import { type Queries } from './measure';

/** What was measured in the app itself, as the report reads it; times in milliseconds. */
export interface App {
  keys: number[];
  longest_task: number;
  ready: number;
}

/** What is typed into the box: so many queries of these kinds, key by key. */
const typed = 6;
const kinds = ['full-name', 'slip', 'name-and-department', 'skill', 'skills-and-place'];

/** The browser tells of no key that took less. */
const shortest = 16;

/** The driver's keyboard is an English one. */
const hasKeys = ({ text }: { text: string }) => /^[ -~]*$/.test(text);

interface Watching {
  tasks: number[];
}

/** Opens the app with the company, waits until everything can be found, and types. */
export async function measureApp(browser: Browser, address: string, data: string, all: Queries[]): Promise<App> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    const watching = globalThis as unknown as Watching;
    watching.tasks = [];
    new PerformanceObserver((list) => watching.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  try {
    await page.goto(`${address}/app/#/search?kind=person&kind=group&kind=post&kind=topic`);
    await everythingIsFound(page, findable(data));
    const ready = await page.evaluate(() => performance.now());
    const longest_task = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as Watching).tasks));
    await page.evaluate(() => location.assign('#/groups'));
    const box = await openBox(page);
    const keys: number[] = [];
    const chosen = all.filter(({ kind }) => kinds.includes(kind));
    for (const { text } of chosen.flatMap(({ queries }) => queries.filter(hasKeys).slice(0, typed))) {
      await box.fill('');
      const slow = await timeKeys(page, text);
      keys.push(...slow, ...Array<number>(Math.max(0, [...text].length - slow.length)).fill(shortest));
    }
    return { keys, longest_task, ready };
  } finally {
    await context.close();
  }
}

/** How many records of a company can be found: all but closed groups and retired topics. Nobody has left a generated one. */
function findable(data: string): number {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(data, file), 'utf8')) as T;
  const { collections } = read<{ collections: Record<string, string[]> }>('site.json');
  const counts = Object.entries(collections).flatMap(([key, files]) => files.map((file) => {
    const records = read<Record<string, { status?: string; retired?: boolean }[]>>(file)[key] ?? [];
    return records.filter(({ status, retired }) => !retired && !(key === 'groups' && status === 'closed')).length;
  }));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The page of results says how many there are, while more is taken in. */
async function everythingIsFound(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const status = document.querySelector('main .results__line .status')?.textContent ?? '';
      return Number.parseInt(status.replaceAll(/[^\d]/g, ''), 10) === count;
    },
    count,
    { timeout: 600_000, polling: 100 },
  );
}
