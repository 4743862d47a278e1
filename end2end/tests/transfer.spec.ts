import { readFileSync } from 'node:fs';
import { type Download } from '@playwright/test';
import { expect, test } from '../fixtures';
import { changeRow, close, join, joined, loadFiles, openFiles, type ChangeFile } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { becomePerson, openAt } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const crumb = pick(groups, 'group on sourdough', ({ id }) => id === 'lisbon-crumb');
const me = pick(people, 'person in neither group', ({ id }) => ![chess, crumb].some((it) => it.members.includes(id)));

test('all changes travel as one file to another device', async ({ page, browser, baseURL }) => {
  await becomePerson(page, me.name);
  await join(page, chess);
  await join(page, crumb);
  await openAt(page, '#/changes');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as one file' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/^footbridge-changes-\d{4}-\d\d-\d\d\.json$/);

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await becomePerson(other, me.name);
  await openAt(other, '#/changes');
  await loadFiles(other, [{ name: 'mine.json', text: await textOf(download) }]);
  await expect(other.getByText('2 changes loaded.')).toBeVisible();
  await expect(changeRow(other, `Join ${crumb.name}`)).toBeVisible();

  // Loading the same again changes nothing.
  await loadFiles(other, [{ name: 'mine.json', text: await textOf(download) }]);
  await expect(other.getByText('All of these changes are here already.')).toBeVisible();
  await expect(other.getByRole('heading', { name: '2 changes' })).toBeVisible();

  await openAt(other, `#/groups/${chess.id}`);
  await expect(joined(other, chess)).toBeVisible();
  await elsewhere.close();
});

test('each change travels as a file of its own', async ({ page }) => {
  await becomePerson(page, me.name);
  await join(page, chess);
  await join(page, crumb);
  await openAt(page, '#/changes');
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Download each as a change file' }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const texts = await Promise.all(downloads.map(textOf));
  for (const [at, text] of texts.entries()) {
    const change = JSON.parse(text) as ChangeFile;
    expect(downloads[at]?.suggestedFilename()).toBe(`${change.id}.json`);
    expect(change.author).toBe(me.id);
  }

  for (const group of [chess, crumb]) {
    await changeRow(page, `Join ${group.name}`).getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw it here' }).click();
  }
  await loadFiles(page, texts.map((text, at) => ({ name: `${at}.json`, text })));
  await expect(page.getByText('2 changes loaded.')).toBeVisible();
});

test('a file that is no change file is refused with its reason, and the good ones are taken', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  const good = {
    format: 1,
    id: '01JDQ3V9GZ6M8K2X4T5W7Y0ABC',
    author: me.id,
    at: '2026-11-24T09:30:00.000Z',
    change: { type: 'join_group', group: chess.id },
  };
  const preview = await openFiles(page, [
    { name: 'good.json', text: JSON.stringify(good) },
    { name: 'page.json', text: '<!doctype html><title>Sign in</title>' },
    { name: 'cut.json', text: JSON.stringify(good).slice(0, 60) },
    { name: 'newer.json', text: JSON.stringify({ ...good, format: 9 }) },
    { name: 'other.json', text: JSON.stringify({ ...good, change: { type: 'fly', to: 'the moon' } }) },
  ]);
  const reasons = preview.getByRole('listitem');
  await expect(reasons.filter({ hasText: /^page\.json: .*no change in it.*Make it again/ })).toBeVisible();
  await expect(reasons.filter({ hasText: /^cut\.json: line 1: .*not valid JSON.*Copy the whole text/ })).toBeVisible();
  await expect(reasons.filter({ hasText: /^newer\.json: .*newer Footbridge/ })).toBeVisible();
  await expect(reasons.filter({ hasText: /^other\.json: .*fly/ })).toBeVisible();
  await preview.getByRole('button', { name: 'Keep 1 change here' }).click();
  await expect(page.getByText('1 change loaded.')).toBeVisible();
  await expect(changeRow(page, `Join ${chess.name}`)).toBeVisible();

  // What is wrong is no more once it is mended.
  await expect((await openFiles(page, [{ name: 'newer.json', text: JSON.stringify(good) }])).getByText('newer.json')).toHaveCount(0);
  await close(page);
});

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}
