import { readFileSync } from 'node:fs';
import { type Locator, type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { changeRow, close, join, loadFiles, publish, type ChangeFile } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { servePublish, type Channel } from '../helpers/data';
import { fittedPage, servePage } from '../helpers/policy';
import { becomePerson, heading, openAt } from '../helpers/visit';

const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
const crumb = pick(groups, 'group on sourdough', ({ id }) => id === 'lisbon-crumb');
const me = pick(
  people,
  'person in neither group who has no login',
  ({ id, contacts }) => ![chess, crumb].some((it) => it.members.includes(id)) && !contacts.github && !!contacts.email,
);

const repository = 'larkfield/footbridge-data';
const everyWay: Channel[] = [
  { type: 'github', as: 'file', repository },
  { type: 'github', as: 'issue', repository },
  { type: 'gitlab', as: 'issue', url: 'https://gitlab.larkfield.example', repository: 'people/data' },
  { type: 'gitea', as: 'file', url: 'https://git.larkfield.example', repository: 'people/data', branch: 'live', folder: 'in' },
  { type: 'mail', to: 'footbridge@larkfield.example' },
  { type: 'webhook', url: 'https://hooks.larkfield.example/changes' },
];

let fitted: string;

test.beforeAll(() => {
  fitted = fittedPage(everyWay);
});

test.beforeEach(async ({ page, context }) => {
  await servePublish(context, everyWay);
  await servePage(context, fitted);
  await becomePerson(page, me.name);
});

async function choose(dialog: Locator, way: string): Promise<void> {
  await dialog.getByRole('radio', { name: way }).check();
}

async function sent(dialog: Locator): Promise<ChangeFile> {
  await dialog.getByText('Exactly what is sent').click();
  return JSON.parse(await dialog.locator('pre').innerText()) as ChangeFile;
}

/** A profile that says so much of me that no address holds it. */
const longChange = (id: string, about: string): { name: string; text: string } => ({
  name: `${id}.json`,
  text: JSON.stringify({
    format: 1,
    id,
    author: me.id,
    at: '2026-11-24T09:30:00.000Z',
    change: { type: 'edit_profile', set: { about } },
  }),
});

test('the ways stand in the order of the company, with copy and download as a last resort', async ({ page }) => {
  await join(page, chess);
  const dialog = await publish(page);
  await expect(dialog.getByRole('radio')).toHaveCount(everyWay.length + 2);
  const names = await dialog.getByRole('group', { name: 'How' }).getByRole('radio').evaluateAll((radios) =>
    radios.map((radio) => radio.parentElement?.textContent ?? ''),
  );
  const expected = ['GitHub: pull request', 'GitHub: issue', 'GitLab: issue', 'Gitea: new file', 'Mail', 'Send', 'Copy', 'Download'];
  names.forEach((name, at) => expect(name).toContain(expected[at]));
  await expect(dialog.getByRole('radio').first()).toBeChecked();
});

test('GitHub opens in a new tab with a new file that holds the change', async ({ page, context, watch }) => {
  watch.allow(/github\.com/);
  await context.route('https://github.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>New file</h1>' }));
  await join(page, chess);
  const dialog = await publish(page);
  const change = await sent(dialog);
  expect(change).toMatchObject({ author: me.id, change: { type: 'join_group', group: chess.id } });
  await expect(dialog).toContainText('fork');

  const opening = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Open GitHub (in a new tab)' }).click();
  const tab = await opening;
  const { origin, pathname, searchParams } = new URL(tab.url());
  expect(`${origin}${pathname}`).toBe(`https://github.com/${repository}/new/main`);
  expect([...searchParams.keys()].sort()).toEqual(['filename', 'value']);
  expect(searchParams.get('filename')).toBe(`data/changes/${change.id}.json`);
  expect(JSON.parse(searchParams.get('value') ?? '')).toEqual(change);
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);

  await expect(dialog.getByText(/^Noted as handed over/)).toBeVisible();
  await expectNoAxeViolations(page);
  await close(page);
  const row = changeRow(page, `Join ${chess.name}`);
  await expect(row).toContainText('Handed over');
  await expect(row).toContainText('GitHub: pull request');
  await page.reload();
  await expect(row).toContainText('Handed over');
  await row.getByRole('button', { name: 'It was not sent' }).click();
  await expect(row).toContainText('On this device');
});

for (const [way, page_, title, body] of [
  ['GitHub: issue', `https://github.com/${repository}/issues/new`, 'title', 'body'],
  ['GitLab: issue', 'https://gitlab.larkfield.example/people/data/-/issues/new', 'issue[title]', 'issue[description]'],
] as const) {
  test(`${way} is filled in with words and the change`, async ({ page }) => {
    await join(page, chess);
    const dialog = await publish(page);
    await choose(dialog, way);
    const change = await sent(dialog);
    const link = dialog.getByRole('link', { name: /^Open Git/ });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    const { origin, pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(`${origin}${pathname}`).toBe(page_);
    expect([...searchParams.keys()].sort()).toEqual([body, title].sort());
    expect(searchParams.get(title)).toBe(`Footbridge: Join ${chess.name}`);
    expect(searchParams.get(body)).toContain(`- Join ${chess.name}`);
    expect(jsonIn(searchParams.get(body) ?? '')).toEqual(change);
  });
}

test('Gitea is asked for a new file in the folder of the company', async ({ page }) => {
  await join(page, chess);
  const dialog = await publish(page);
  await choose(dialog, 'Gitea: new file');
  const change = await sent(dialog);
  const { pathname, searchParams } = new URL(await hrefOf(dialog, /^Open Gitea/));
  expect(pathname).toBe('/people/data/_new/live/');
  expect(searchParams.get('filename')).toBe(`in/${change.id}.json`);
  expect(JSON.parse(searchParams.get('value') ?? '')).toEqual(change);
});

test('a mail is written with subject and body', async ({ page }) => {
  await join(page, chess);
  const dialog = await publish(page);
  await choose(dialog, 'Mail to');
  const change = await sent(dialog);
  const href = await hrefOf(dialog, 'Open my mail program');
  expect(href.length).toBeLessThanOrEqual(1800);
  const { protocol, pathname, searchParams } = new URL(href.replace('+', '%2B'));
  expect(protocol + pathname).toBe('mailto:footbridge@larkfield.example');
  expect(searchParams.get('subject')).toBe(`Footbridge: Join ${chess.name}`);
  expect(searchParams.get('body')).toContain('\r\n');
  expect(jsonIn(searchParams.get('body') ?? '')).toEqual(change);
});

test.describe('the webhook', () => {
  const hook = 'https://hooks.larkfield.example/**';
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };

  test('takes the change in', async ({ page, context, watch }) => {
    watch.allow(/hooks\.larkfield\.example/);
    await join(page, chess);
    const dialog = await publish(page);
    await choose(dialog, 'Send');
    const change = await sent(dialog);
    let received: unknown;
    await context.route(hook, (route) => {
      const request = route.request();
      if (request.method() === 'POST') {
        received = { body: request.postDataJSON() as unknown, type: request.headers()['content-type'], cookie: request.headers()['cookie'] };
      }
      return route.fulfill({ status: 200, headers: cors, body: '' });
    });
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(dialog.getByText('It was taken in.')).toBeVisible();
    expect(received).toEqual({ body: change, type: 'application/json', cookie: undefined });
    await close(page);
    await expect(changeRow(page, `Join ${chess.name}`)).toContainText('Handed over');
  });

  for (const [what, answer, words] of [
    ['that fails', { status: 500, headers: cors }, /hooks\.larkfield\.example has a problem of its own just now \(status 500\)/],
    ['that lets nobody in', { status: 403, headers: cors }, /does not let this in \(status 403\)/],
    ['that does not allow this site', { status: 200, headers: { 'access-control-allow-origin': 'https://elsewhere.example' } }, /could not be reached.*CORS/],
  ] as const) {
    test(`${what} is explained, with other ways`, async ({ page, context, watch }) => {
      watch.allow(/hooks\.larkfield\.example|Failed to load resource/);
      await context.route(hook, (route) => route.fulfill(answer));
      await join(page, chess);
      const dialog = await publish(page);
      await choose(dialog, 'Send');
      await dialog.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(dialog.getByText(words)).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Copy the text' })).toBeVisible();
      await expectNoAxeViolations(page);
      await close(page);
      await expect(changeRow(page, `Join ${chess.name}`), 'nothing is noted').toContainText('On this device');
    });
  }

  test('that cannot be reached is explained', async ({ page, context, watch }) => {
    watch.allow(/hooks\.larkfield\.example|Failed to load resource/);
    await context.route(hook, (route) => route.abort('connectionrefused'));
    await join(page, chess);
    const dialog = await publish(page);
    await choose(dialog, 'Send');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(dialog.getByText(/could not be reached.*Nothing is lost/)).toBeVisible();
  });
});

test('several changes are copied as one list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await join(page, chess);
  await join(page, crumb);
  const dialog = await publish(page);
  await choose(dialog, 'Copy');
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as ChangeFile[];
  expect(copied.map(({ change }) => change.group)).toEqual([chess.id, crumb.id]);
  await close(page);
  await expect(changeRow(page, `Join ${crumb.name}`)).toContainText('Handed over');
});

test('one of several changes is downloaded, and the others stay', async ({ page }) => {
  await join(page, chess);
  await join(page, crumb);
  const dialog = await publish(page);
  await dialog.getByRole('checkbox', { name: `Join ${crumb.name}` }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: 'All 2 changes' })).not.toBeChecked();
  await choose(dialog, 'Download');
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the file' }).click();
  const download = await arriving;
  const change = JSON.parse(readFileSync(await download.path(), 'utf8')) as ChangeFile;
  expect(download.suggestedFilename()).toBe(`${change.id}.json`);
  expect(change.change.group).toBe(chess.id);
  await dialog.getByRole('button', { name: 'No, it was not sent' }).click();
  await close(page);
  await expect(changeRow(page, `Join ${chess.name}`)).toContainText('On this device');
  await expect(changeRow(page, `Join ${crumb.name}`)).toContainText('On this device');
  await changeRow(page, `Join ${crumb.name}`).getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: `Join ${crumb.name}` })).toBeChecked();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: `Join ${chess.name}` })).not.toBeChecked();
  await page.getByRole('dialog').getByRole('checkbox', { name: `Join ${crumb.name}` }).uncheck();
  await expect(page.getByRole('dialog').getByText('Choose at least one change.')).toBeVisible();
});

test('what is too long for an address is said beforehand, and goes by hand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAt(page, '#/changes');
  await loadFiles(page, [longChange('01JDQ3V9GZ6M8K2X4T5W7Y0ABC', 'A word of mine. '.repeat(400))]);
  const dialog = await publish(page);
  await expect(dialog.getByText(/too long for a page that is filled in: it would take \d+,\d{3} characters, and only 6,000 are safe/)).toBeVisible();
  const { pathname, searchParams } = new URL(await hrefOf(dialog, /^Open the empty page on GitHub/));
  expect(pathname).toBe(`/${repository}/new/main`);
  expect([...searchParams.keys()]).toEqual(['filename']);
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('A word of mine.');
  await expect(dialog.getByRole('button', { name: 'Download the file' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('what does not fit into one address goes in numbered steps', async ({ page }) => {
  await openAt(page, '#/changes');
  const texts = ['01JDQ3V9GZ6M8K2X4T5W7Y0ABC', '01JDQ3V9GZ6M8K2X4T5W7Y0ABD', '01JDQ3V9GZ6M8K2X4T5W7Y0ABE'];
  await loadFiles(page, texts.map((id, at) => longChange(id, `${at} `.repeat(1000))));
  const dialog = await publish(page);
  await expect(dialog.getByRole('heading', { name: 'Step 1 of 3: 1 change' })).toBeVisible();
  const links = dialog.getByRole('link', { name: /^Open GitHub/ });
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) expect(((await link.getAttribute('href')) ?? '').length).toBeLessThanOrEqual(6000);
});

test('who is not known to the channel is told beforehand', async ({ page }) => {
  await join(page, chess);
  const dialog = await publish(page);
  await expect(dialog.getByText(/names no GitHub login/)).toBeVisible();
  await choose(dialog, 'Mail to');
  await expect(dialog.getByText(/names no/)).toHaveCount(0);
  await choose(dialog, 'Gitea: new file');
  await expect(dialog.getByText(/names no login on Gitea/)).toBeVisible();
  await dialog.getByRole('link', { name: 'To my profile' }).click();
  await expect(heading(page)).toHaveText('Change my profile');
  await page.getByLabel('Login on Gitea or Forgejo').fill('me-on-gitea');
  await page.getByRole('button', { name: 'Save' }).click();
  const again = await publish(page);
  await choose(again, 'Gitea: new file');
  await expect(again.getByText(/You have added it on this device/)).toBeVisible();
});

test('a company without ways offers copy and download', async ({ page, context }) => {
  await servePublish(context, []);
  await page.reload();
  await join(page, chess);
  const dialog = await publish(page);
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await expectNoAxeViolations(page);
});

test('the dialog works with the keyboard, and gives the focus back', async ({ page }) => {
  await join(page, chess);
  await openAt(page, '#/changes');
  const opener = page.getByRole('button', { name: 'Publish', exact: true }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish my changes' });
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'GitHub: issue' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the dialog fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await join(page, chess);
  const dialog = await publish(page);
  await expectFits(page, dialog);
  await expectNoAxeViolations(page);
});

async function expectFits(page: Page, dialog: Locator): Promise<void> {
  expect(await dialog.evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

async function hrefOf(dialog: Locator, name: string | RegExp): Promise<string> {
  return (await dialog.getByRole('link', { name }).getAttribute('href')) ?? '';
}

function jsonIn(body: string): unknown {
  const [, json] = /<!-- footbridge changes -->\s*```json\s*([\s\S]*?)```/.exec(body) ?? [];
  return JSON.parse(json ?? '');
}
