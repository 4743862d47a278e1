import { type Page } from '@playwright/test';
// Reads cards as other programs do, so that ours is not judged by our own reading of the standard.
import ICAL from 'ical.js';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick, posts, stateOf, topics } from '../helpers/company';
import { serveChanged } from '../helpers/data';
import { download } from '../helpers/download';
import { heading, openAt, toast } from '../helpers/visit';

const group = pick(groups, 'group that meets', ({ meets, status }) => !!meets && status === 'active');
const person = pick(people, 'person with a mail address', ({ contacts }) => !!contacts.email && !!contacts.github);
const post = pick(posts, 'open post', (one) => stateOf(one) === 'open');
const topic = pick(topics, 'topic', ({ id }) => id === 'rust');

/** What can be handed on, by what it is called. */
const shared = [
  { name: group.name, address: `#/groups/${group.id}` },
  { name: person.name, address: `#/people/${person.id}` },
  { name: post.title, address: `#/board/${post.id}` },
  { name: topic.label, address: `#/topics/${topic.id}` },
];

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

const choose = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true }).click();

/** Answers the share sheet as a device would, and notes what it was given. */
async function withShareSheet(page: Page, refusal?: string): Promise<void> {
  await page.addInitScript((refusal) => {
    const noted: ShareData[] = [];
    Object.assign(globalThis, { noted });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        noted.push(data);
        return refusal ? Promise.reject(new DOMException('no', refusal)) : Promise.resolve();
      },
    });
  }, refusal);
}

const given = (page: Page) => page.evaluate(() => (globalThis as unknown as { noted: ShareData[] }).noted);

for (const { name, address } of shared) {
  test(`${address} can be handed on as a link and by mail`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAt(page, address);
    const whole = page.url();
    await openMenu(page);
    const mail = new URL((await page.getByRole('menuitem', { name: 'Send by mail' }).getAttribute('href')) ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.pathname).toBe('');
    expect(mail.searchParams.get('subject')).toBe(name);
    expect(mail.searchParams.get('body')).toBe(whole);
    // The browser of the tests has no share sheet.
    await expect(page.getByRole('menuitem', { name: 'Send with another app' })).toHaveCount(0);
    await choose(page, 'Copy link');
    await expect(toast(page, 'Copied: ')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
    await page.goto('about:blank');
    await page.goto(whole);
    await expect(heading(page)).toContainText(name);
  });
}

test('a device with a share sheet is offered the page', async ({ page }) => {
  await withShareSheet(page);
  await openAt(page, `#/groups/${group.id}`);
  await openMenu(page);
  await choose(page, 'Send with another app');
  expect(await given(page)).toEqual([{ title: group.name, url: page.url() }]);
});

test('whoever closes the share sheet again is told nothing', async ({ page }) => {
  await withShareSheet(page, 'AbortError');
  await openAt(page, `#/topics/${topic.id}`);
  await openMenu(page);
  await choose(page, 'Send with another app');
  expect(await given(page)).toHaveLength(1);
  await expect(page.getByRole('status').getByText(/^Copied|does not let/)).toHaveCount(0);
});

test('where the share sheet is refused the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withShareSheet(page, 'NotAllowedError');
  await openAt(page, `#/topics/${topic.id}`);
  await openMenu(page);
  await choose(page, 'Send with another app');
  await expect(toast(page, 'Copied: ')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a person is saved as a contact with what their page shows', async ({ page, context }) => {
  const trap = 'Inês; "Nê"\\ O’Kafor, Ltd';
  await serveChanged(context, 'people.json', ({ people }) => {
    const one = people.find(({ id }) => id === person.id);
    if (one) Object.assign(one, { name: trap, title: 'Lead,\r\nEMAIL:evil@example.com' });
  });
  await openAt(page, `#/people/${person.id}`);
  await openMenu(page);
  const file = await download(page, () => choose(page, 'Save as contact'));
  expect(file.name).toBe(`${person.id}.vcf`);
  const card = new ICAL.Component(ICAL.parse(file.text) as object[]);
  expect(card.name).toBe('vcard');
  expect(card.getFirstPropertyValue('version')).toBe('4.0');
  expect(card.getFirstPropertyValue('fn')).toBe(trap);
  expect(card.getFirstPropertyValue('title')).toBe('Lead,\nEMAIL:evil@example.com');
  expect(card.getAllProperties('email').map((mail) => mail.getFirstValue())).toEqual([person.contacts.email]);
  const links = card.getAllProperties('url').map((link) => link.getFirstValue());
  expect(links).toContain(`https://github.com/${person.contacts.github}`);
  expect(links).toContain(page.url());
});

for (const { address } of shared) {
  test(`the menu of ${address} can be used by everybody, and fits the screen`, async ({ page }) => {
    // axe looks at every element of a page, and that in both themes.
    test.setTimeout(120_000);
    await openAt(page, address);
    await openMenu(page);
    const box = await page.getByRole('menu').boundingBox();
    const width = page.viewportSize()?.width ?? 0;
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  });
}
