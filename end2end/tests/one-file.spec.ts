import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { changeRow, joined, type ChangeFile } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { isOpen, OneFile } from '../helpers/one-file';
import { heading, myMenu } from '../helpers/visit';

const me = pick(people, 'person', () => true);
const group = pick(groups, 'group without them', ({ members, status }) => status !== 'closed' && !members.includes(me.id));

/** A place in each part of the program, with the heading that it has. */
const places: [address: string, title: string][] = [
  ['#/groups', 'Groups'],
  ['#/people', 'People'],
  [`#/groups/${group.id}`, group.name],
  ['#/topics/chess', 'Chess'],
  ['#/search?q=climbing', 'Results for “climbing”'],
  ['#/introductions', 'Introductions'],
  ['#/growth', 'Growth'],
  ['#/changes', 'My changes'],
  ['#/problems', 'State of the data'],
];

// The command may have to be built first.
test.describe.configure({ timeout: 300_000 });

let file: OneFile;

test.beforeAll(() => {
  file = new OneFile();
});

/** Everything that a page asks for but itself. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && url.split('#')[0] !== file.at('')) requests.push(url);
  });
  return requests;
}

test('opens from a file and shows pages of every part without asking for anything', async ({ page }) => {
  const requests = requestsOf(page);
  const started = performance.now();
  await file.open(page);
  const opened = Math.round(performance.now() - started);
  console.log(`${file.said.trim()} It opened in ${opened} ms.`);
  expect(file.said).toContain(file.path);
  for (const [address, title] of places) {
    await page.evaluate((hash) => (location.hash = hash), address);
    await expect(heading(page)).toHaveText(title);
  }
  await expect(page.getByText(/could not be used|did not load/)).toHaveCount(0);
  await expect(page.getByText('A newer file brings newer data.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fetch the data again' })).toHaveCount(0);
  expect(requests).toEqual([]);
});

test('what is done there is kept, can be downloaded, and is not taken for that of a file beside it', async ({ page }) => {
  const requests = requestsOf(page);
  await file.becomePerson(page, me.name);
  await page.goto(file.at(`#/groups/${group.id}`));
  await page.getByRole('button', { name: `Join ${group.name}`, exact: true }).click();
  await expect(joined(page, group)).toBeVisible();

  await page.reload();
  await isOpen(page);
  await expect(myMenu(page, me.name)).toBeVisible();
  await expect(joined(page, group)).toBeVisible();

  await page.goto(file.at('#/changes'));
  await expect(changeRow(page, `Join ${group.name}`)).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download each as a change file' }).click();
  const change = JSON.parse(readFileSync(await (await arriving).path(), 'utf8')) as ChangeFile;
  expect(change.author).toBe(me.id);

  const beside = new URL('other.html', file.at('')).href;
  copyFileSync(file.path, file.path.replace(/[^/]*$/, 'other.html'));
  await page.goto(`${beside}#/changes`);
  await isOpen(page);
  await expect(page.getByText(`Join ${group.name}`)).toHaveCount(0);
  expect(requests.filter((url) => url.split('#')[0] !== beside)).toEqual([]);
});

test('pictures of people are in it', async ({ page }) => {
  const data = mkdtempSync(pathOf(tmpdir(), 'footbridge-pictures-'));
  cpSync(pathOf(import.meta.dirname, '..', '..', 'public', 'data'), data, { recursive: true });
  copyFileSync(pathOf(import.meta.dirname, '..', '..', 'public', 'icons', 'icon-192.png'), pathOf(data, 'me.png'));
  const list = JSON.parse(readFileSync(pathOf(data, 'people.json'), 'utf8')) as { people: { id: string; picture?: string }[] };
  for (const person of list.people) if (person.id === me.id) person.picture = 'me.png';
  writeFileSync(pathOf(data, 'people.json'), JSON.stringify(list));
  const pictured = new OneFile('pictured.html', data);
  rmSync(data, { recursive: true });
  await pictured.open(page, `#/people/${me.id}`);
  const picture = page.getByRole('main').locator('img').first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(192);
});

test('as an attachment in a sandboxed frame everything can be read, and it says that nothing is kept', async ({ page, watch }) => {
  const asked: string[] = [];
  const wiki = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const frame = '<iframe src="attachments/footbridge.html#/groups" sandbox="allow-scripts allow-downloads" title="Footbridge"';
    response.end(request.url === '/' ? `<!doctype html><title>Wiki</title>${frame} width="900" height="700"></iframe>` : file.text);
  });
  await new Promise<void>((listening) => wiki.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(wiki.address() as AddressInfo).port}/`;
  watch.allow(new RegExp(`request elsewhere: ${url}`));
  await page.goto(url);
  const frame = page.frameLocator('iframe');
  await isOpen(frame);
  await expect(frame.getByText('This browser does not let Footbridge keep anything.')).toBeVisible();
  await frame.getByRole('article').first().getByRole('link').first().click();
  await isOpen(frame);
  wiki.closeAllConnections();
  wiki.close();
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/attachments/footbridge.html']);
});

test('nothing runs in it that was not in it', async ({ page, watch }) => {
  watch.allow(/content security policy/i);
  await file.open(page);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    const reached = await fetch('https://elsewhere.example/').then(
      () => true,
      () => false,
    );
    return { title: document.title, reached };
  });
  expect(ran.title).not.toBe('run');
  expect(ran.reached).toBe(false);
});
