import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick } from '../helpers/company';
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
  await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'images', `${name}.png`), animations: 'disabled' });
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
