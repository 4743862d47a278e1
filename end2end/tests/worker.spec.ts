import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../helpers/company';
import { dist, type Mood } from '../helpers/shaky';
import { heading } from '../helpers/visit';
import { cacheNames, everythingIsKept, hasWorker, keptFiles, keptText, visitAndKeep } from '../helpers/worker';
import { expect, test } from '../shaky';

test.setTimeout(60_000);
test.skip(({ isMobile }) => isMobile, 'nothing here depends on the window');

/** A build that a test may alter, removed at the end of the run. */
function ownBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footbridge-build-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, folder, { recursive: true });
  return folder;
}

test('a first visit keeps the page, every part of the program and the data', async ({ page }) => {
  await visitAndKeep(page);
  const kept = await keptFiles(page);
  expect(kept).toEqual(expect.arrayContaining(['', 'beside.js', 'manifest.webmanifest', 'icons/icon.svg']));
  expect(kept.filter((name) => /-parts\/.+\.wasm$/.test(name)).length).toBeGreaterThan(6);
  expect(kept.filter((name) => /^data\/introductions\/.+\.json$/.test(name)).length).toBeGreaterThan(0);
  expect(kept).not.toContain('sw.js');
});

test('the worker answers for nothing but its own site', async ({ page, host, watch }) => {
  // The page of others has no icon.
  watch.allow(/404/);
  host.addPage('/team/', '<!doctype html><title>Our team</title><h1>Our team</h1>');
  await page.goto(`${host.origin}/team/`);
  await page.evaluate(async () => {
    await caches.open('somebody-else');
    await caches.open('footbridge:/team/:data');
  });
  await visitAndKeep(page);

  // Neither pages of others, nor what is sent, nor a piece of a file is its business.
  const answers: boolean[] = [];
  page.on('response', (response) => answers.push(response.fromServiceWorker()));
  await page.evaluate(async () => {
    await fetch('/team/');
    await fetch('data/site.json', { method: 'POST', body: '{}' });
    await fetch('data/site.json', { headers: { range: 'bytes=0-9' } });
  });
  expect(answers).toEqual([false, false, false]);
  await page.evaluate(() => fetch('data/site.json'));
  expect(answers.at(-1)).toBe(true);
  expect(await cacheNames(page)).toEqual(expect.arrayContaining(['somebody-else', 'footbridge:/team/:data']));
});

test('there is none in a frame', async ({ page, host, watch }) => {
  // The page of others has no icon.
  watch.allow(/404/);
  host.addPage('/wiki', '<!doctype html><title>Wiki</title><iframe title="Footbridge" src="/team/footbridge/"></iframe>');
  const frames = page.frameLocator('iframe');
  await page.goto(`${host.origin}/wiki`);
  await expect(frames.getByRole('contentinfo')).toContainText('Larkfield');
  await expect.poll(() => host.asked).toContain('beside.js');
  // What would register it has run by then.
  await page.waitForTimeout(1_000);
  expect(host.asked).not.toContain('sw.js');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

const moods: Mood[] = ['breaks off', 'has half of it', 'has it not', 'fails', 'sends a web page', 'hangs up', 'says nothing'];
for (const mood of moods) {
  test(`a server that ${mood} does not spoil what is kept`, async ({ page, watch, host }) => {
    watch.allow(/Failed to load resource|net::ERR/);
    await visitAndKeep(page);
    const before = await keptText(page, 'people.json');
    host.upset(/^data\/people\.json$/, mood);
    // The answer would be another than what is kept.
    host.change<{ people: unknown[] }>('people.json', (file) => file.people.pop());
    await page.reload();
    await expect(page.getByRole('contentinfo')).toContainText(`${people.length} people`);
    await expect(page.getByText(/Data as of/)).toBeVisible({ timeout: 10_000 });
    expect(await keptText(page, 'people.json')).toBe(before);
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await expect(heading(page)).toHaveText('People');
    await expect(page.getByRole('article').first()).toBeVisible();

    // Once the server is well, what it has is shown, and kept.
    host.calm();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/Data as of/)).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText(`${people.length - 1} people`);
    expect(await keptText(page, 'people.json')).not.toBe(before);
  });
}

test('the worker that ends itself, copied over the other, ends it and keeps nothing', async ({ page, host }) => {
  const build = ownBuild();
  host.release(build);
  host.addPage('/team/', '<!doctype html><title>Our team</title>');
  await visitAndKeep(page);
  await page.evaluate(() => caches.open('somebody-else'));
  await page.evaluate(() => localStorage.setItem('somebody', 'else'));

  copyFileSync(join(build, 'sw-off.js'), join(build, 'sw.js'));
  await page.reload();
  await expect.poll(() => hasWorker(page), { timeout: 20_000 }).toBe(false);
  await expect.poll(() => cacheNames(page)).toEqual(['somebody-else']);
  expect(await page.evaluate(() => localStorage.getItem('somebody'))).toBe('else');
  // A page that registers it all the same while it is going takes its end back, and then it ends once more.
  await page.evaluate(() => navigator.serviceWorker.register('sw.js'));
  await page.reload();
  await expect.poll(() => hasWorker(page), { timeout: 20_000 }).toBe(false);
  // And it stays so.
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a site whose worker is gone from the server lets go of what it kept', async ({ page, watch, host }) => {
  watch.allow(/Failed to load resource|bad HTTP response code/);
  const build = ownBuild();
  host.release(build);
  await visitAndKeep(page);
  rmSync(join(build, 'sw.js'));
  await page.reload();
  await expect.poll(() => hasWorker(page), { timeout: 20_000 }).toBe(false);
  expect(await cacheNames(page)).toEqual([]);
});

test('a site that has moved away is not shown from what was kept', async ({ page, watch, host }) => {
  watch.allow(/Failed to load resource|bad HTTP response code/);
  const build = ownBuild();
  host.release(build);
  await visitAndKeep(page);
  rmSync(join(build, 'sw.js'));
  rmSync(join(build, 'index.html'));
  const answer = await page.reload();
  expect(answer?.status()).toBe(404);
});

test('a file of the program that arrives damaged is not kept, and the next visit makes up for it', async ({ page, watch, host }) => {
  watch.allow(/./);
  host.upset(/icons\/icon-512\.png$/, 'has half of it');
  await page.goto('./');
  await expect.poll(() => host.asked.filter((name) => name === 'icons/icon-512.png').length).toBeGreaterThan(1);
  await expect.poll(() => keptFiles(page)).toEqual([]);
  host.calm();
  await page.reload();
  await everythingIsKept(page);
  expect(await keptFiles(page)).toContain('icons/icon-512.png');
});
