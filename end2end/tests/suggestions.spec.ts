import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick, posts, stateOf } from '../helpers/company';
import { section } from '../helpers/page';
import { becomePerson, openAt, toast } from '../helpers/visit';

const MEETING = 'People worth meeting';

const sociable = pick(people, 'somebody with much to go by', (person) => person.interests.length > 2 && person.learning.length > 0);

const cards = (page: Page) => section(page, MEETING).getByRole('article');

async function dismiss(page: Page, name: string, how: string): Promise<void> {
  await page.getByRole('button', { name: `Dismiss ${name}` }).click();
  await page.getByRole('menuitem', { name: how }).click();
}

test('every suggestion tells all its parts, and they add up', async ({ page }) => {
  await becomePerson(page, sociable.name);
  await expect(cards(page).first()).toBeVisible();
  for (const title of [MEETING, 'From the board for you', 'Topics you may like']) {
    const card = section(page, title).getByRole('article').first();
    await card.getByText('Why?').click();
    const rows = await card.locator('.why__part').allInnerTexts();
    const points = rows.map((row) => Number(/(\d+)\s*$/.exec(row)?.[1]));
    const total = points.pop();
    expect(points.length).toBeGreaterThan(0);
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(total);
    expect(points).toEqual(points.toSorted((one, other) => other - one));
  }
});

test('who is dismissed makes place for the next, stays away after a reload, and comes back with Undo', async ({ page }) => {
  await becomePerson(page, sociable.name);
  await expect(cards(page)).toHaveCount(6);
  const before = await cards(page).getByRole('heading').allInnerTexts();
  const name = before[1] ?? '';
  await dismiss(page, name, 'Not now');
  await expect(cards(page)).toHaveCount(6);
  await expect(section(page, MEETING).getByRole('heading', { name, exact: true })).toHaveCount(0);
  const after = await cards(page).getByRole('heading').allInnerTexts();
  expect(after.filter((_, at) => at !== 1)).toEqual(before.filter((_, at) => at !== 1));
  await expect(section(page, MEETING).getByRole('link', { name: after[1] ?? '', exact: true })).toBeFocused();

  await page.reload();
  await expect(cards(page)).toHaveCount(6);
  await expect(section(page, MEETING).getByRole('heading', { name, exact: true })).toHaveCount(0);
  await page.getByText('1 suggestion dismissed').click();
  await page.getByRole('button', { name: `Suggest ${name} again` }).click();
  await expect(section(page, MEETING).getByRole('heading', { name, exact: true })).toBeVisible();

  await dismiss(page, name, 'Not for me');
  await toast(page, `${name} is no longer suggested.`).getByRole('button', { name: 'Undo' }).click();
  await expect(section(page, MEETING).getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.getByText('suggestion dismissed')).toHaveCount(0);
});

test('somebody never to be suggested again is gone everywhere, with what they post', async ({ page }) => {
  await becomePerson(page, sociable.name);
  const name = (await cards(page).getByRole('heading').allInnerTexts())[0] ?? '';
  await dismiss(page, name, 'Don\'t suggest this person again');
  await page.reload();
  await expect(cards(page)).toHaveCount(6);
  await expect(section(page, MEETING).getByRole('heading', { name, exact: true })).toHaveCount(0);
  await expect(section(page, 'From the board for you').getByText(name)).toHaveCount(0);
});

test('who leads a group sees whom to invite, with a written invitation', async ({ page }) => {
  const group = pick(groups, 'an active remote group with a lead', ({ leads, status, format }) => {
    return leads.length > 0 && (status ?? 'active') === 'active' && format !== 'in_person';
  });
  const lead = pick(people, 'its lead', ({ id }) => id === group.leads[0]);
  await becomePerson(page, lead.name);
  await openAt(page, `#/groups/${group.id}`);
  const invite = section(page, 'Who to invite');
  const first = invite.getByRole('listitem').filter({ has: page.locator('.row__title') }).first();
  await expect(first.getByText('Why?')).toBeVisible();
  await expect(first.getByRole('button', { name: 'Copy invitation' })).toBeVisible();
  const name = await first.locator('.row__title').innerText();
  const person = pick(people, name, (one) => one.name === name);
  expect(group.members).not.toContain(person.id);
});

test('who asks for something sees who could help', async ({ page }) => {
  const known = people.flatMap(({ skills }) => Object.keys(skills));
  const ask = pick(posts, 'an open ask about something that somebody knows', (post) => {
    return post.kind === 'ask' && stateOf(post) === 'open' && post.topics.some((topic) => known.includes(topic));
  });
  const author = pick(people, 'its author', ({ id }) => id === ask.author);
  await becomePerson(page, author.name);
  await openAt(page, `#/board/${ask.id}`);
  const helpers = section(page, 'People who could help');
  await expect(helpers.getByText('Why?').first()).toBeVisible();
  await expect(helpers.getByText(/can teach|likes/).first()).toBeVisible();
});
