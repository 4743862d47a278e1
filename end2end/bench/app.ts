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

interface Watching {
  tasks: number[];
}

/** Opens the app with the company, waits until everything can be found, and types. */
export async function measureApp(browser: Browser, address: string, people: number, all: Queries[]): Promise<App> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    const watching = globalThis as unknown as Watching;
    watching.tasks = [];
    new PerformanceObserver((list) => watching.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  try {
    await page.goto(`${address}/app/#/search`);
    await everythingIsFound(page, people);
    const ready = await page.evaluate(() => performance.now());
    const longest_task = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as Watching).tasks));
    await page.evaluate(() => location.assign('#/groups'));
    const box = await openBox(page);
    const keys: number[] = [];
    for (const { text } of all.filter(({ kind }) => kinds.includes(kind)).flatMap(({ queries }) => queries.slice(0, typed))) {
      await box.fill('');
      const slow = await timeKeys(page, text);
      keys.push(...slow, ...Array<number>(Math.max(0, [...text].length - slow.length)).fill(shortest));
    }
    return { keys, longest_task, ready };
  } finally {
    await context.close();
  }
}

/** The page of results says how many there are, and shows a line of progress while more is taken in. */
async function everythingIsFound(page: Page, people: number): Promise<void> {
  await page.waitForFunction(
    (people) => {
      const status = document.querySelector('main .results__line .status')?.textContent ?? '';
      return Number.parseInt(status.replaceAll(/[^\d]/g, ''), 10) >= people && !document.querySelector('main progress');
    },
    people,
    { timeout: 600_000, polling: 100 },
  );
}
