import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick, posts, stateOf } from '../helpers/company';
import { becomePerson, openAt } from '../helpers/visit';

/** Somebody in two groups with topics on their profile, so that a good deal is suggested to them. */
const me = pick(people, 'sociable person', (one) => {
  const joined = groups.filter(({ members }) => members.includes(one.id)).length;
  return one.location === 'lisbon' && joined === 2 && one.interests.length > 2 && one.learning.length > 1;
});
const ask = pick(posts, 'ask of somebody else', (post) => post.kind === 'ask' && stateOf(post) === 'open' && post.author !== me.id);

async function take(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'images', `${name}.png`), animations: 'disabled' });
}

test('pictures of the README', async ({ page }, { project }) => {
  await becomePerson(page, me.name);
  const phone = project.name === 'phone';
  const shown = phone
    ? { 'groups-phone': '#/groups' }
    : { home: '#/', groups: '#/groups', board: '#/board?state=open', ask: `#/board/${ask.id}`, people: '#/people?skill=rust', topic: '#/topics/kubernetes' };
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
