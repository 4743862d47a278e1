import { readFileSync } from 'node:fs';
import { type BrowserContext, type Locator, type Page } from '@playwright/test';
// Reads calendar files as other programs do, so that ours is not judged by our own reading of the standard.
import ICAL from 'ical.js';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { changeRow, publish } from '../helpers/changes';
import { people, personOf, pick } from '../helpers/company';
import { KeptCompany, type Round } from '../helpers/keepers';
import { choose, section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';

const THIS_WEEK = '2026-W48';
const pool = people.filter(({ contacts, paused_until }) => contacts.email && !paused_until);
const me = pick(pool, 'person on GitHub', ({ contacts }) => !!contacts.github);
const others = pool.filter(({ id }) => id !== me.id).slice(0, 40);

// The command may have to be built first, and axe looks at every element in both themes.
test.describe.configure({ timeout: 300_000 });

/** A company in which these people take part, and nothing was made yet. */
async function companyOf(context: BrowserContext, taking: string[]): Promise<KeptCompany> {
  const company = new KeptCompany();
  company.forgetRounds();
  company.edit('site.json', (site) => {
    site.publish = [{ type: 'github', as: 'file', repository: 'larkfield/footbridge-data' }];
  });
  company.edit('people.json', ({ people }) => {
    for (const person of people) {
      delete person.apart;
      delete person.met;
      delete person.introductions;
      if (taking.includes(person.id)) person.introductions = { size: 'pair', how: 'any' };
    }
  });
  await company.serve(context);
  return company;
}

const everybody = [me, ...others].map(({ id }) => id);

/** Whom I meet in a round. */
function metBy(round: Round): string[] {
  const mine = round.introductions.find((one) => one.people.includes(me.id));
  return (mine?.people ?? []).filter((id) => id !== me.id).map((id) => personOf(id).name);
}

const settings = (page: Page): Locator => section(page, 'How I take part');
const check = (page: Page): Locator => section(page, 'Is it right?');

test('from taking part through a round that the command makes to a meeting', async ({ page, context, watch }) => {
  watch.allow(/github\.com/);
  const company = await companyOf(context, others.map(({ id }) => id));
  await context.route('https://github.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>New file</h1>' }));
  await becomePerson(page, me.name);
  await page.getByRole('main').getByRole('link', { name: 'Take part' }).click();

  // Taking part.
  await expect(page.getByText('whoever can open this site can read it')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Take part' }).click();
  await expect(settings(page)).toBeVisible();
  await expect(settings(page).getByText('Not published yet')).toBeVisible();
  await expect(page.getByText('This week’s introductions have not been made yet')).toBeVisible();
  await expect(section(page, 'This week, as it stands')).toContainText(/As it stands you would meet .+\./);

  // Into the data, and a round of it.
  const dialog = await publish(page);
  const opening = context.waitForEvent('page');
  await dialog.getByRole('link', { name: /^Open GitHub/ }).click();
  const file = new URL((await opening).url()).searchParams.get('value') ?? '';
  company.apply(file, `github:${me.contacts.github ?? ''}`);
  const round = company.introduce(THIS_WEEK);
  const names = metBy(round);

  // The page shows the same, and checks it.
  await page.goto('./?fresh#/introductions');
  await expect(page.getByRole('heading', { level: 2, name: /^You meet/ })).toHaveText(`You meet ${names.join(' and ')}`);
  await expect(check(page)).toContainText(`Your browser came to the same ${round.introductions.length} introductions.`);
  await expect(check(page)).toContainText('Verified');
  for (const name of names) await expect(page.getByRole('main').getByRole('heading', { name, exact: true })).toBeVisible();
  expect(await page.getByRole('main').locator('.reason').count()).toBeGreaterThan(0);
  expect(await page.locator('.starter').count()).toBeGreaterThan(1);
  await expectNoAxeViolations(page);

  await expectInvitation(page, round);
  await expectMessage(page, names);

  // What became of it.
  await page.getByRole('button', { name: /^We met/ }).click();
  await expect(page.getByRole('button', { name: /^We met/, pressed: true })).toBeVisible();
  await openAt(page, '#/changes');
  await expect(changeRow(page, `we met (${THIS_WEEK})`)).toBeVisible();
});

/** The calendar file is one that another program understands. */
async function expectInvitation(page: Page, round: Round): Promise<void> {
  const first = await invitation(page);
  const together = round.introductions.find((one) => one.people.includes(me.id))?.people ?? [];
  expect(first.uid).toBe(`${THIS_WEEK}.${together.toSorted().join('.')}@introductions.footbridge`);
  expect(first.duration.toSeconds()).toBe(30 * 60);
  const starts = first.startDate.toJSDate();
  expect(starts.toISOString() > '2026-11-25').toBe(true);
  const clock = page.locator('.clock__time').first();
  const here = { timeZone: await zoneOf(page), hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  await expect(clock).toHaveText(new Intl.DateTimeFormat('en-GB', here).format(starts));
  const mails = first.attendees.map((one) => String(one.getFirstValue()));
  expect(mails.toSorted()).toEqual(together.map((id) => `mailto:${personOf(id).contacts.email ?? ''}`).toSorted());
  expect(String(first.organizer)).toBe(`mailto:${me.contacts.email ?? ''}`);

  await page.getByRole('button', { name: 'Another day' }).click();
  const second = await invitation(page);
  expect(second.uid).toBe(first.uid);
  expect(second.startDate.toJSDate().getTime()).toBeGreaterThan(starts.getTime());
}

async function invitation(page: Page): Promise<ICAL.Event> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe(`introduction-${THIS_WEEK}.ics`);
  const text = readFileSync(await download.path(), 'utf8');
  const event = new ICAL.Component(ICAL.parse(text) as object[]).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event in the file');
  return new ICAL.Event(event);
}

/** My own zone, by the place that my profile names. */
function zoneOf(page: Page): Promise<string> {
  return page.evaluate(
    async ([id]) => {
      type Data = { people: { id: string; timezone?: string; location: string }[]; locations: { id: string; timezone: string }[] };
      const read = async (file: string): Promise<Data> => (await (await fetch(`data/${file}`)).json()) as Data;
      const person = (await read('people.json')).people.find((one) => one.id === id);
      const place = (await read('site.json')).locations.find((one) => one.id === person?.location);
      return person?.timezone ?? place?.timezone ?? 'UTC';
    },
    [me.id],
  );
}

/** The first message is written, can be changed, and fits an address. */
async function expectMessage(page: Page, names: string[]): Promise<void> {
  const mail = page.getByRole('link', { name: 'Write a mail' });
  const address = (await mail.getAttribute('href')) ?? '';
  const first = names[0]?.split(' ')[0] ?? '';
  expect(address.length).toBeLessThanOrEqual(1800);
  expect(decodeURIComponent(address)).toContain(`Hello ${first}`);
  await page.getByText('Read or change the message').click();
  await page.getByRole('textbox', { name: 'First message' }).fill('Tea?');
  expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toMatch(/body=Tea\?$/);
}

test('what was changed by hand is said to differ', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  const round = company.introduce(THIS_WEEK);
  const pairs = round.introductions.filter((one) => one.people.length === 2);
  const [one, other] = pairs;
  if (!one || !other) throw new Error('too few pairs');
  [one.people[1], other.people[1]] = [other.people[1] ?? '', one.people[1] ?? ''];
  company.write(`introductions/${THIS_WEEK}.json`, JSON.stringify(round));
  await becomePerson(page, me.name);
  await openAt(page, '#/introductions');
  await expect(check(page)).toContainText('It differs');
  await expect(check(page).getByRole('listitem').first()).toContainText('should not be introduced like that');
  await expect(check(page)).not.toContainText('Verified');
});

test('data that has changed since is told from a round that is wrong', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  company.introduce(THIS_WEEK);
  company.edit('people.json', ({ people }) => {
    const changed = people.find(({ id }) => id === others[3]?.id);
    if (changed) changed.interests = [];
  });
  await becomePerson(page, me.name);
  await openAt(page, '#/introductions');
  await expect(check(page)).toContainText('The data has changed since');
  await expect(check(page)).toContainText('The rules still hold');
});

test('the weeks before are listed, and can be spoken of later', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  const weeks = ['2026-W46', '2026-W47'].map((week) => metBy(company.introduce(week)).join(' and '));
  company.introduce(THIS_WEEK);
  await becomePerson(page, me.name);
  await openAt(page, '#/introductions');
  const before = section(page, 'Before').getByRole('listitem');
  await expect(before).toHaveCount(2);
  await expect(before.first()).toContainText(weeks[1] ?? '');
  await expect(before.last()).toContainText(weeks[0] ?? '');
  await before.last().getByRole('button', { name: /^It did not happen/ }).click();
  await expect(before.last().getByRole('button', { name: /^It did not happen/, pressed: true })).toBeVisible();
  await expect(section(page, 'Next week')).toContainText(/As it stands you would meet .+\./);

  // A week that cannot be read is named, and the others are there.
  company.write('introductions/2026-W47.json', '{"format": 1, "round":');
  await page.reload();
  await expect(page.getByText('introductions/2026-W47.json')).toBeVisible();
  await expect(before).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2, name: /^You meet/ })).toBeVisible();
});

test('a pause ends by itself, and stopping is one press', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  company.introduce(THIS_WEEK);
  await becomePerson(page, me.name);
  await openAt(page, '#/introductions');
  const day = settings(page).getByLabel('Pause until');
  await day.fill('2026-11-20');
  await settings(page).getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(day).toHaveAccessibleDescription(/still to come/);
  await day.fill('2026-12-24');
  await settings(page).getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(settings(page)).toContainText('Paused until 24 December 2026. It ends by itself.');
  await expect(section(page, 'Next week')).toContainText('You are not among those who take part then.');
  await settings(page).getByRole('button', { name: 'End the pause now' }).click();
  await expect(section(page, 'Next week')).toContainText(/As it stands you would meet/);
  await settings(page).getByRole('button', { name: 'Stop taking part' }).click();
  await expect(page.getByRole('button', { name: 'Take part' })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  // What was settled stays.
  await expect(page.getByRole('heading', { level: 2, name: /^You meet/ })).toBeVisible();
});

test('whom I keep apart from is told plainly, and never comes up', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  company.introduce('2026-W47');
  await becomePerson(page, me.name);
  await openAt(page, '#/introductions');
  const stands = section(page, 'This week, as it stands');
  const shown = stands.getByRole('link').first();
  await expect(shown).toBeVisible();
  const name = await shown.innerText();
  await settings(page).getByRole('button', { name: 'Keep apart' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep apart' });
  await expect(dialog).toContainText('Whoever reads the files does not see the name.');
  await expect(dialog).toContainText('by computing the code of every two people and comparing');
  await expect(dialog).toContainText('stands on your record for all to see');
  await choose(dialog.getByRole('combobox', { name: 'From whom' }), name);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: `Keep ${name} and me apart` }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stands).not.toContainText(name);
  await expect(stands).toContainText(/As it stands you would meet/);

  // In the change there is no name.
  await openAt(page, '#/changes');
  const row = changeRow(page, 'whom I keep apart from');
  await row.getByText('The change file').click();
  await expect(row.locator('pre')).toContainText(/"apart": \{\s*"[0-9a-f]{16}": true/);

  // Another device does not know who it is.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.endsWith(':apart')) localStorage.removeItem(key);
  });
  await page.goto('./?fresh#/introductions');
  await settings(page).getByRole('button', { name: 'Kept apart (1)' }).click();
  await expect(dialog).toContainText('Somebody, chosen on another device');
  await dialog.getByRole('button', { name: /^No longer keep apart/ }).click();
  await expect(dialog.getByRole('heading', { name: 'Kept apart' })).toHaveCount(0);
});

test('a guest is told what it is, and the start page says whom I meet', async ({ page, context }) => {
  const company = await companyOf(context, everybody);
  const names = metBy(company.introduce(THIS_WEEK));
  await openAt(page, '#/introductions');
  await expect(page.getByRole('heading', { name: 'How it is chosen' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Say who you are' })).toBeVisible();
  await expectNoAxeViolations(page);
  await becomePerson(page, me.name);
  await openAt(page, '#/');
  const card = section(page, 'This week');
  await expect(card).toContainText(`meet ${names.join(' and ')}`);
  await card.getByRole('link', { name: 'See why' }).click();
  await expect(heading(page, 'Introductions')).toBeVisible();
});

test('the invitation on the start page can be put away', async ({ page, context }) => {
  await companyOf(context, others.map(({ id }) => id));
  await becomePerson(page, me.name);
  const card = section(page, 'Introductions');
  await card.getByRole('button', { name: 'Not now' }).click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(card).toHaveCount(0);
});
