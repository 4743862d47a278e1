import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, test } from '@playwright/test';
import { chromium as program } from '../chromium';
import { type App, measureApp } from './app';
import { measure, type Measured, type Queries } from './measure';
import { order } from './order';
import { BenchServer } from './server';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Heaps are weighed to the byte, after a collection.
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
];

/** What was measured with a company, as the report reads it. */
interface Report {
  people: number;
  seed: number;
  browser: string;
  engines: Measured[];
  app?: App;
}

/** One run of one browser, in which each engine has a page of its own, one after the other. */
test('bench', async () => {
  const { companies, seed, today, engines, folders } = order();
  const server = new BenchServer();
  for (const [name, folder] of Object.entries(folders)) if (folder) server.mount(name, folder);
  const address = await server.listen();
  const browser = await chromium.launch({ executablePath: program(), args: switches });
  try {
    for (const { people, data, queries, results } of companies) {
      server.mount('data', data);
      const all = JSON.parse(readFileSync(queries, 'utf8')) as Queries[];
      const report: Report = { people, seed, browser: `Chromium ${browser.version()}`, engines: [] };
      // Written after each, so that what was measured is there even if something later fails.
      const write = (): void => writeFileSync(results, JSON.stringify(report));
      for (const engine of engines) {
        process.stdout.write(`${people} people: ${engine} …\n`);
        report.engines.push(await measure(browser, `${address}/?engine=${engine}&today=${today}`, engine, all));
        write();
      }
      if (folders.app) {
        process.stdout.write(`${people} people: the app …\n`);
        report.app = await measureApp(browser, address, data, all);
        write();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
});
