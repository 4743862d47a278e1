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
      const measured: Measured[] = [];
      for (const engine of engines) {
        process.stdout.write(`${people} people: ${engine} …\n`);
        measured.push(await measure(browser, `${address}/?engine=${engine}&today=${today}`, engine, all));
      }
      let app: App | undefined;
      if (folders.app) {
        process.stdout.write(`${people} people: the app …\n`);
        app = await measureApp(browser, address, data, all);
      }
      const report = { people, seed, browser: `Chromium ${browser.version()}`, engines: measured, app };
      writeFileSync(results, JSON.stringify(report));
    }
  } finally {
    await browser.close();
    server.close();
  }
});
