import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { join } from '../helpers/changes';
import { groups, people, personOf, pick } from '../helpers/company';
import { servePublish } from '../helpers/data';
import { becomePerson, openAt } from '../helpers/visit';

/** Somebody whom several groups would suit, so that a good deal is suggested to them. */
const me = pick(people, 'sociable person', (one) => {
  const theirs = [...one.interests, ...one.learning, ...Object.keys(one.skills)];
  const near = groups.filter(({ status, location }) => status === 'active' && (!location || location === one.location));
  const fitting = near.filter(({ members, topics }) => !members.includes(one.id) && topics.some((id) => theirs.includes(id)));
  return one.interests.length > 2 && one.learning.length > 1 && fitting.length > 4;
});

async function take(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path: path(import.meta.dirname, '..', '..', 'docs', 'images', `${name}.png`), animations: 'disabled' });
}

test('pictures of the README', async ({ page }, { project }) => {
  await becomePerson(page, me.name);
  const phone = project.name === 'phone';
  const shown = phone ? { 'groups-phone': '#/groups' } : { home: '#/', board: '#/board?state=open' };
  for (const [name, address] of Object.entries(shown)) {
    await openAt(page, address);
    for (const colorScheme of ['light', 'dark'] as const) {
      // One dark picture shows that there is a dark theme.
      if (colorScheme === 'dark' && name !== 'home') continue;
      await page.emulateMedia({ colorScheme });
      await take(page, name === 'home' ? `home-${colorScheme}` : name);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('a picture of an introduction', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'one picture is enough');
  const file = path(import.meta.dirname, '..', '..', 'public', 'data', 'introductions', '2026-W48.json');
  const round = JSON.parse(readFileSync(file, 'utf8')) as { introductions: { people: string[] }[] };
  // Somebody who shares something with whom they meet.
  const shares = (a: string, b: string) => personOf(a).interests.some((topic) => personOf(b).interests.includes(topic));
  const pair = pick(round.introductions, 'pair with a common interest', ({ people: [a, b, c] }) => !!a && !!b && !c && shares(a, b));
  await becomePerson(page, personOf(pair.people[0] ?? '').name);
  await openAt(page, '#/introductions');
  await expect(page.getByText('Verified')).toBeVisible();
  await take(page, 'introductions');
});

test('a picture of searching', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'one picture is enough');
  await becomePerson(page, me.name);
  await openAt(page, '#/');
  await page.keyboard.press('/');
  await page.keyboard.type('climb');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.screenshot({ path: path(import.meta.dirname, '..', '..', 'docs', 'images', 'search.png'), animations: 'disabled' });
});

test('a picture of publishing', async ({ page, context }, { project }) => {
  test.skip(project.name === 'phone', 'one picture is enough');
  const repository = 'larkfield/footbridge-data';
  await servePublish(context, [
    { type: 'github', as: 'issue', repository },
    { type: 'github', as: 'file', repository },
    { type: 'mail', to: 'footbridge@larkfield.example' },
  ]);
  const author = pick(people, 'person on GitHub', ({ contacts }) => !!contacts.github);
  const open = groups.filter(({ members, status }) => status === 'active' && !members.includes(author.id));
  await becomePerson(page, author.name);
  for (const group of open.slice(0, 3)) await join(page, group);
  await openAt(page, '#/changes');
  await page.reload();
  await page.getByRole('button', { name: 'Publish' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take(page, 'publish');
});
