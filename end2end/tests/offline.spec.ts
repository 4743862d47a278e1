import { readFileSync } from 'node:fs';
import { type BrowserContext, type Page } from '@playwright/test';
import { changeRow, close, join, joined, publish } from '../helpers/changes';
import { groups, people, pick, type Group } from '../helpers/company';
import { type ShakyHost } from '../helpers/shaky';
import { becomePerson, heading, myMenu, openAt } from '../helpers/visit';
import { visitAndKeep } from '../helpers/worker';
import { expect, expectNoAxeViolations, test } from '../shaky';

test.setTimeout(60_000);

const group = pick(groups, 'active group', ({ status }) => status === 'active');
const me = pick(people, 'person without it', ({ id }) => !group.members.includes(id));

/** Leaves the tab for twenty minutes, and comes back to it. */
async function comeBackLater(page: Page, context: BrowserContext): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await context.clock.setFixedTime(now + 20 * 60 * 1000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test.describe('without the network', () => {
  // The worker has the clock of the device.
  test.use({ moment: null });
  test.beforeEach(({ watch }) => watch.allow(/Failed to load resource|net::ERR/));

  test('every page opens, and says of when the data is', async ({ page, context, host }) => {
    await visitAndKeep(page);
    host.goDown();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
    await expect(page.getByText(/^You are offline\. Data as of today, \d\d:\d\d\.$/)).toBeVisible();
    await expectNoAxeViolations(page);
    for (const [link, name] of [['Groups', 'Groups'], ['Board', 'Skill board'], ['People', 'People'], ['Meet', 'Introductions']] as const) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click();
      await expect(heading(page)).toHaveText(name);
    }
    await openAt(page, `#/groups/${group.id}`);
    await expect(heading(page)).toHaveText(group.name);
  });

  test('what is done is kept, and handed over when the network is back', async ({ page, context, host }) => {
    await visitAndKeep(page);
    host.goDown();
    await context.setOffline(true);
    await openAt(page, `#/`);
    await page.reload();
    await becomePerson(page, me.name);
    await join(page, group);
    await page.reload();
    await expect(joined(page, group)).toBeVisible();
    await expect(myMenu(page, me.name)).toBeVisible();

    host.calm();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/Data as of/)).toBeHidden();
    const dialog = await publish(page);
    await dialog.getByRole('radio', { name: /^Download/ }).check();
    const arriving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download the file' }).click();
    expect(readFileSync(await (await arriving).path(), 'utf8')).toContain(`"group": "${group.id}"`);
    await close(page);
    await expect(changeRow(page, `Join ${group.name}`)).toContainText('Handed over');
  });

  test('a page that was never visited before opens too', async ({ page, host }) => {
    await visitAndKeep(page);
    host.goDown();
    await page.goto('about:blank');
    await page.goto(`./#/groups/${group.id}/edit`);
    await expect(heading(page)).toBeVisible();
    await page.goto(`./#/search?q=rust`);
    await expect(page.getByRole('link', { name: /Rust/ }).first()).toBeVisible();
  });
});

test('a server that does not answer does not keep anybody waiting', async ({ page, watch, host }) => {
  watch.allow(/Failed to load resource/);
  await visitAndKeep(page);
  host.upset(/^(?!sw\.js)/, 'says nothing');
  const begun = Date.now();
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test.describe('data that changes while the page is open', () => {
  const renamed = 'Slow Chess, With Tea';
  const rename = (host: ShakyHost): void =>
    host.change<{ groups: Group[] }>('groups.json', (file) => {
      pick(file.groups, group.id, ({ id }) => id === group.id).name = renamed;
    });

  test('is offered while somebody writes, and takes nothing out of their hands', async ({ page, context, host }) => {
    await page.goto('./');
    await becomePerson(page, me.name);
    await join(page, group);
    await openAt(page, `#/board/new`);
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('Who knows how to bind books?');
    await page.evaluate(() => scrollTo(0, 200));
    // By then everything that goes on beside the page is there.
    await expect.poll(() => host.asked).toContain('beside.js');
    await expect.poll(() => host.asked.some((name) => name.endsWith('split_lists.wasm'))).toBe(true);
    rename(host);
    await comeBackLater(page, context);

    const offer = page.getByText('There is new data.');
    await expect(offer).toBeVisible();
    await expectNoAxeViolations(page);
    await title.focus();
    const place = async (): Promise<number> => (await title.boundingBox())?.y ?? NaN;
    const before = await place();
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(offer).toBeHidden();
    await expect(title).toHaveValue('Who knows how to bind books?');
    // The page scrolls as far as the offer was tall, so that what is being written stays where it is.
    expect(Math.abs((await place()) - before)).toBeLessThan(20);
    // What is pending lies on the new data.
    await openAt(page, `#/groups/${group.id}`);
    await expect(heading(page)).toHaveText(renamed);
    await expect(joined(page, { ...group, name: renamed })).toBeVisible();
  });

  test('is there at once for whoever comes back and is doing nothing', async ({ page, context, host }) => {
    await page.goto(`./#/groups/${group.id}`);
    await expect(heading(page)).toHaveText(group.name);
    await expect.poll(() => host.asked).toContain('beside.js');
    rename(host);
    await comeBackLater(page, context);
    await expect(heading(page)).toHaveText(renamed);
    await expect(page.getByText('There is new data.')).toBeHidden();
  });
});
