/**
 * Judges pages by Lighthouse, as on a phone with a slow connection. Called by `cargo xtask bench lighthouse` as
 * `node judge.mjs CHROMIUM RUNS REPORTS ADDRESS…`. Each page is loaded RUNS times; the middle run by performance counts,
 * and its whole report is written to the folder REPORTS. Prints a table; ends with 1 where a page misses a goal.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { generateReport } from 'lighthouse';

/** The least a page may score, of 100. */
const goals = { performance: 97, accessibility: 100, 'best-practices': 100 };

/** What performance is made of, in the words of the table. */
const parts = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
};

const [program, runs, reports, ...addresses] = process.argv.slice(2);
mkdirSync(reports, { recursive: true });

/** One load in a browser of its own, so that nothing is known from the one before. */
async function load(address) {
  const chrome = await launch({
    chromePath: program,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'],
  });
  try {
    const result = await lighthouse(address, { port: chrome.port, onlyCategories: Object.keys(goals), logLevel: 'error' });
    if (!result) throw new Error('Lighthouse gave no result');
    const { runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
    return result.lhr;
  } finally {
    await chrome.kill();
  }
}

const scoreOf = (report, category) => Math.round((report.categories[category]?.score ?? 0) * 100);

/** The run that is in the middle by performance. */
function middle(all) {
  const sorted = all.toSorted((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  return sorted[Math.floor(sorted.length / 2)];
}

/** What cost points in the categories that should have them all. */
function lacking(report) {
  const audits = ['accessibility', 'best-practices'].flatMap((category) => report.categories[category].auditRefs);
  const failed = audits.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1);
  return failed.map(({ id }) => report.audits[id].title);
}

const missed = [];
console.log('performance  accessibility  best practices  page');
for (const address of addresses) {
  const all = [];
  for (let run = 0; run < Number(runs); run += 1) all.push(await load(address));
  const report = middle(all);
  const page = new URL(address).hash || '#/';
  const scores = Object.keys(goals).map((category) => scoreOf(report, category));
  const [performance, accessibility, practices] = scores;
  console.log(`${String(performance).padStart(11)}${String(accessibility).padStart(15)}${String(practices).padStart(16)}  ${page}`);
  const told = Object.entries(parts).map(([audit, words]) => `${words} ${report.audits[audit].displayValue}`);
  const others = all.map((one) => scoreOf(one, 'performance')).join(', ');
  console.log(`             ${told.join(', ').replaceAll('\u00a0', ' ')}; runs ${others}`);
  for (const title of lacking(report)) console.log(`             lacking: ${title}`);
  Object.entries(goals).forEach(([category, goal], at) => {
    if (scores[at] < goal) missed.push(`${page}: ${category} ${scores[at]}, wanted ${goal}`);
  });
  const name = page.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'start';
  writeFileSync(join(reports, `${name}.html`), generateReport(report, 'html'));
}
for (const goal of missed) console.error(`missed: ${goal}`);
process.exitCode = missed.length > 0 ? 1 : 0;
