import { type Page } from '@playwright/test';
import { changeRow, join } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { type Mood } from '../helpers/shaky';
import { becomePerson, heading, openAt } from '../helpers/visit';
import { visitAndKeep } from '../helpers/worker';
import { expect, test } from '../shaky';

test.setTimeout(90_000);
test.skip(({ isMobile }) => isMobile, 'nothing here depends on the window');

const me = pick(people, 'person', () => true);
const group = pick(groups, 'group without them', ({ members, status }) => status === 'active' && !members.includes(me.id));

const moods: Mood[] = ['says nothing', 'breaks off', 'has half of it', 'has it not', 'fails', 'sends a web page'];

/** What a visit fetches, one after the other. */
const stages = {
  'the script': /^footbridge-[0-9a-f]+\.js$/,
  'the program': /_bg\.wasm$/,
  'the company': /^data\/site\.json$/,
  'the people': /^data\/people\.json$/,
  'the parts': /-parts\//,
};

// What goes wrong here is meant to.
test.beforeEach(({ watch }) => watch.allow(/./));

/** The page shows the company, or says in words what is missing and offers a way on. */
async function isClear(page: Page): Promise<void> {
  const says = page
    .getByText(/^(Still loading\?|Fetching your company’s data)/)
    .or(page.getByRole('heading', { name: /could not start|did not load/ }))
    .or(page.getByRole('contentinfo').getByText('Larkfield'));
  await expect(says.filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 });
}

test.describe('the first visit', () => {
  for (const [stage, file] of Object.entries(stages)) {
    for (const mood of moods) {
      test(`where the server ${mood}, of ${stage}: the page is clear, and recovers`, async ({ page, host }) => {
        host.upset(file, mood);
        await page.goto('./', { waitUntil: 'commit' });
        await isClear(page);
        host.calm();
        await page.goto('about:blank');
        await page.goto('./', { waitUntil: 'commit' });
        await expect(page.getByRole('contentinfo')).toContainText('Larkfield', { timeout: 30_000 });
        await expect(page.getByRole('article').first()).toBeVisible();
      });
    }
  }

  for (const mood of ['is slow', 'breaks off'] as const) {
    test(`where all of the server ${mood}: the page is clear`, async ({ page, host }) => {
      host.upset(/^(?!index\.html)/, mood);
      await page.goto('./', { waitUntil: 'commit' });
      await isClear(page);
    });
  }

  test('at 50 kB a second it says how far it is, and then opens', async ({ page, host }) => {
    host.upset(/./, 'is slow');
    await page.goto('./', { waitUntil: 'commit' });
    await expect(heading(page, 'Opening Footbridge')).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield', { timeout: 60_000 });
  });
});

test.describe('the second visit', () => {
  for (const [stage, file] of Object.entries({ 'the page': /^index\.html$/, ...stages })) {
    for (const mood of ['says nothing', 'breaks off', 'has half of it', 'fails'] as const) {
      test(`where the server ${mood}, of ${stage}: everything is there, with what was done`, async ({ page, host }) => {
        await visitAndKeep(page);
        await becomePerson(page, me.name);
        await join(page, group);
        host.upset(file, mood);
        await page.reload({ waitUntil: 'commit' });
        await expect(page.getByRole('contentinfo')).toContainText('Larkfield', { timeout: 15_000 });
        await openAt(page, `#/changes`);
        await expect(changeRow(page, `Join ${group.name}`)).toBeVisible();
      });
    }
  }

  test('where the network goes while somebody writes, nothing they typed is lost', async ({ page, context, host }) => {
    await visitAndKeep(page);
    await becomePerson(page, me.name);
    await openAt(page, `#/board/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Who knows how to bind books?');
    host.goDown();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who knows how to bind books?');
  });

  test('at 50 kB a second nothing of the program has to come again', async ({ page, host }) => {
    await visitAndKeep(page);
    host.upset(/./, 'is slow');
    const before = host.asked.length;
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield', { timeout: 20_000 });
    expect(host.asked.slice(before).filter((name) => !/^(index\.html|sw\.js|data\/.+)$/.test(name))).toEqual([]);
  });
});
