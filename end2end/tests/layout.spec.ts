import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { pages, somebody } from '../helpers/routes';
import { becomePerson, heading, openAt } from '../helpers/visit';

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const [name, address] of Object.entries(pages)) {
    test(`${name} is read without scrolling sideways`, async ({ page }) => {
      await becomePerson(page, somebody.name);
      await openAt(page, address);
      expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
    });
  }

  test('a guest reads the start page without scrolling sideways', async ({ page }) => {
    await openAt(page, '#/');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Who are you?' })).toBeVisible();
    expect(await beyondTheEdge(page)).toBeLessThanOrEqual(0);
  });
});

/** By how many pixels the page is wider than the window. */
function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('everything one presses is large enough', async ({ page }) => {
  await becomePerson(page, somebody.name);
  for (const address of ['#/', '#/groups', '#/board', '#/people', '#/changes', '#/me']) {
    await openAt(page, address);
    const small = await page.getByRole('button').or(page.getByRole('checkbox')).evaluateAll((targets) =>
      targets
        // The field for files stands behind a button.
        .filter((target) => target instanceof HTMLElement && target.tabIndex >= 0)
        .map((target) => (target instanceof HTMLInputElement ? (target.labels?.[0] ?? target) : target))
        .map((target) => ({ target: target.textContent || target.getAttribute('aria-label'), ...target.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
    );
    expect(small, address).toEqual([]);
  }
});

test('nothing moves for those who asked for that', async ({ page }) => {
  await becomePerson(page, somebody.name);
  for (const address of ['#/', '#/groups', `#/people/${somebody.id}`]) {
    await openAt(page, address);
    const longest = await page.evaluate(() => {
      const seconds = (list: string): number[] => list.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 0.001 : 1));
      const times = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [...seconds(transitionDuration), ...seconds(animationDuration)];
      });
      return Math.max(...times);
    });
    expect(longest).toBeLessThanOrEqual(0.001);
  }
});

test('on paper there is the page without what one presses', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of ['#/groups', '#/groups/rust-study', `#/people/${somebody.id}`, '#/board']) {
    await page.goto(`./${address}`);
    await expect(heading(page)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await expect(page.getByRole('complementary', { name: 'Filters' })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

test('the theme follows the device until one is chosen', async ({ page }) => {
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await openAt(page, '#/');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.getByRole('banner').getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitem', { name: 'Light' }).click();
  await expect.poll(ground).toBe(light);
  await page.getByRole('banner').getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitem', { name: 'Like the device' }).click();
  await expect.poll(ground).toBe(dark);
});
