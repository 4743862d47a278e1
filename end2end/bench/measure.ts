import { type Browser, type Page } from '@playwright/test';
import { type Answers, type Page as Bench, type Query } from './pages/page';

/** The queries of a kind, as they were made beforehand. */
export interface Queries {
  kind: string;
  queries: Query[];
}

/** What was measured of an engine, as the report reads it. */
export interface Measured {
  name: string;
  stopped?: string;
  build?: { total: number; busy: number; longest_slice: number; longest_task: number };
  heap?: number;
  suggestions?: { kind: string; times: number[] }[];
  answers: { kind: string; times: number[]; known: number; found: number }[];
}

/** An engine that takes longer to make its index is not asked anything. */
const buildPatience = 5 * 60_000;
/** An engine that takes longer for the queries of a kind is asked no more of them. */
const queryPatience = 15_000;
/** A single query can take long as well: an engine that has not come back by then is left alone. */
const lastPatience = 60_000;
/** So many people are suggested something. */
const suggestedTo = 200;
/** Queries asked beforehand, so that what the browser compiles later is compiled. */
const warmUp = 10;
const warmUpPatience = 1_000;

declare global {
  var bench: Bench;
}

/** Measures an engine in a page of its own. */
export async function measure(browser: Browser, address: string, engine: string, all: Queries[]): Promise<Measured> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const measured: Measured = { name: engine, answers: [] };
  try {
    const crash = new Promise<never>((_, fail) => {
      page.on('crash', () => fail(new Error('the page crashed, most likely for want of memory')));
    });
    await Promise.race([inPage(page, address, all, measured), crash]);
  } catch (error) {
    measured.stopped = String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? 'failed';
  } finally {
    await context.close();
  }
  return measured;
}

async function inPage(page: Page, address: string, all: Queries[], measured: Measured): Promise<void> {
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => process.stdout.write(`  ${error.message}\n`));
  await page.goto(address);
  await page.waitForFunction(() => document.title === 'ready');
  measured.name = await page.evaluate(() => bench.name);
  const before = await page.evaluate(() => bench.heap());
  await page.evaluate(() => bench.load());
  const { whole, ...build } = await page.evaluate((patience) => bench.build(patience), buildPatience);
  measured.build = build;
  if (!whole) {
    delete measured.build;
    throw new Error(`no index within ${buildPatience / 60_000} minutes`);
  }
  measured.heap = (await page.evaluate(() => bench.heap())) - before;
  for (const { queries } of all) await ask(page, queries.slice(0, warmUp), warmUpPatience);
  for (const { kind, queries } of all) {
    measured.answers.push({ kind, ...(await ask(page, queries, queryPatience)) });
  }
  measured.suggestions = await page.evaluate((people) => bench.suggest(people), suggestedTo);
}

async function ask(page: Page, queries: Query[], patience: number): Promise<Answers> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`a query took more than ${lastPatience / 1_000} seconds`)), patience + lastPatience);
  });
  const answered = page.evaluate(([queries, patience]) => bench.ask(queries, patience), [queries, patience] as const);
  // Closing the page ends a late one with an error that nobody needs.
  answered.catch(() => undefined);
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
