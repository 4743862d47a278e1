import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { changeRow, close, handOver, join, openFiles, type ChangeFile } from '../helpers/changes';
import { groups, moderates, people, personOf, pick } from '../helpers/company';
import { becomePerson, myMenu, openAt } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const led = pick(groups, 'study group', ({ id }) => id === 'rust-study');
const lead = personOf(led.leads[0] ?? '');
const me = pick(people, 'person in neither group', (one) =>
  ![...chess.members, ...led.members].includes(one.id) && !moderates(one));

const changeBy = (author: string, change: ChangeFile['change'], last = 'C'): ChangeFile => ({
  format: 1,
  id: `01JDQ3V9GZ6M8K2X4T5W7Y0AB${last}`,
  author,
  at: '2026-11-24T09:30:00.000Z',
  change,
});
const rename = { type: 'edit_group', group: led.id, set: { name: 'Rust, slowly', open_to_newcomers: !led.open_to_newcomers } };

/** Drops something on the page, as from a folder or another window. */
async function drop(page: Page, what: { name: string; text: string } | string): Promise<void> {
  await page.evaluate((what) => {
    const carried = new DataTransfer();
    if (typeof what === 'string') carried.setData('text/plain', what);
    else carried.items.add(new File([what.text], what.name, { type: 'application/json' }));
    const place = document.querySelector('main') ?? document.body;
    for (const type of ['dragover', 'drop']) {
      place.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
  }, what);
}

test('a colleague’s file shows what it would do, and nothing is kept', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  await drop(page, { name: 'theirs.json', text: JSON.stringify(changeBy(lead.id, rename)) });
  const preview = page.getByRole('dialog', { name: 'What these files would do' });
  await expect(preview).toContainText('Change Rust, slowly: name, open to newcomers');
  await expect(preview).toContainText(lead.name);
  await expect(preview).toContainText('Fits the data');
  const name = preview.locator('.difference').filter({ hasText: 'Name' });
  await expect(name.locator('del')).toContainText(led.name);
  await expect(name.locator('ins')).toContainText('Rust, slowly');
  await expect(preview).toContainText(`None of it is by ${me.name}, so it cannot be kept here.`);
  await expect(preview.getByRole('button', { name: /^Keep/ })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await close(page);
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('the text of an issue can be dropped as it is', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  const json = JSON.stringify(changeBy(me.id, { type: 'join_group', group: chess.id }), null, 2);
  await drop(page, `- Join ${chess.name}\n\n<!-- footbridge changes -->\n\`\`\`json\n${json}\n\`\`\`\n`);
  const preview = page.getByRole('dialog', { name: 'What these files would do' });
  await expect(preview).toContainText(`Join ${chess.name}`);
  await expect(preview).toContainText(`Member: ${me.name}`);
  await preview.getByRole('button', { name: 'Keep 1 change here' }).click();
  await expect(page.getByText('1 change loaded.')).toBeVisible();
  await expect(changeRow(page, `Join ${chess.name}`)).toContainText('A copy is elsewhere');
});

test('what would be refused or would wait says so beforehand', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  const list = [changeBy(me.id, rename, 'C'), changeBy(me.id, { type: 'join_group', group: 'nowhere' }, 'D')];
  const preview = await openFiles(page, [{ name: 'two.json', text: JSON.stringify(list) }]);
  await expect(preview.getByRole('listitem').filter({ hasText: 'Would be refused' })).toContainText('Only those who lead');
  await expect(preview.getByRole('listitem').filter({ hasText: 'Would wait' })).toContainText('There is no group nowhere yet.');
  await expectNoAxeViolations(page);
});

test('a hostile file is refused with number, field and remedy', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/changes');
  const good = changeBy(me.id, { type: 'join_group', group: chess.id });
  const bad = changeBy(me.id, { type: 'edit_profile', set: { title: '=HYPERLINK("https://x.example")' } }, 'D');
  const preview = await openFiles(page, [{ name: 'two.json', text: JSON.stringify([good, bad]) }]);
  await expect(preview.getByText(/^two\.json: change 2, .*change\.set\.title: .*formula\. Begin it with/)).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Keep 1 change here' })).toBeVisible();
});

test('everything of mine goes to another device as one file', async ({ page, browser, baseURL }) => {
  await becomePerson(page, me.name);
  await join(page, chess);
  await handOver(page);
  await openAt(page, '#/board/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Half a post');
  await openAt(page, '#/changes');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything of mine' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^footbridge-${me.id}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
  const text = readFileSync(await download.path(), 'utf8');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await openAt(other, '#/changes');
  const preview = await openFiles(other, [{ name: 'mine.json', text }]);
  await expect(preview).toContainText(`Everything of ${me.name} from another device`);
  await expect(preview).toContainText('1 change and 1 form under way');
  await preview.getByRole('button', { name: 'Keep 1 change and 1 draft here' }).click();
  await expect(other.getByText('1 change and 1 draft loaded.')).toBeVisible();
  await expect(myMenu(other, me.name)).toBeVisible();
  await expect(changeRow(other, `Join ${chess.name}`)).toContainText('Handed over');
  await openAt(other, '#/board/new');
  await expect(other.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a post');
  await elsewhere.close();
});
