import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { BigCompany } from '../helpers/big';
import { count, people, pick, site, topics } from '../helpers/company';
import { box, expectAllSearched, expectResults, kind, results, type } from '../helpers/search';
import { heading, openAt } from '../helpers/visit';

const skill = pick(topics, 'skill of many', ({ id, label }) => !label.includes(' ') && count(people, (one) => id in one.skills) > 12);
const has = (one: (typeof people)[number]): boolean => skill.id in one.skills || one.interests.includes(skill.id) || one.learning.includes(skill.id);

test('each option leaves as many results as it says', async ({ page, isMobile }) => {
  await openAt(page, `#/search?topic=${skill.id}&kind=person`);
  await expectResults(page, count(people, has));
  if (isMobile) await page.getByRole('button', { name: /^Filters/ }).click();
  for (const { id, label } of site.departments) {
    const expected = count(people, (one) => has(one) && one.department === id);
    const option = page.getByRole('group', { name: 'Department' }).getByRole('checkbox', { name: new RegExp(`^${label}`) });
    const more = page.getByRole('group', { name: 'Department' }).getByRole('button', { name: /^Show \d+ more$/ });
    if (await more.isVisible()) await more.click();
    if (expected === 0) {
      await expect(option).toHaveCount(0);
      continue;
    }
    await expect(option).toHaveAccessibleName(`${label} ${expected}`);
    await option.check();
    await expectResults(page, expected);
    await option.uncheck();
  }
});

test('kinds are shown together or alone, and the way back leads through them', async ({ page }) => {
  await openAt(page, `#/search?q=${skill.label}`);
  await expectAllSearched(page);
  const all = await results(page);
  await expect(page.getByRole('main').getByRole('heading', { level: 2, name: 'People' })).toBeVisible();
  const alone = Number.parseInt((await kind(page, 'People').innerText()).replace(/\D/g, ''), 10);
  expect(alone).toBeGreaterThan(5);
  await page.getByRole('link', { name: `All ${alone} people` }).click();
  await expectResults(page, alone);
  await expect(kind(page, 'People')).toHaveAttribute('aria-current', 'page');
  await kind(page, 'Topics').click();
  await expect(page).toHaveURL(/kind=topic/);
  await page.reload();
  await expect(kind(page, 'Topics')).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(kind(page, 'People')).toHaveAttribute('aria-current', 'page');
  await expectResults(page, alone);
  await page.goBack();
  await expectResults(page, all);
  await page.goForward();
  await expectResults(page, alone);
});

test('words change the results in place, and only the last stay in the history', async ({ page }) => {
  await openAt(page, '#/groups');
  await type(page, 'chess');
  await box(page).press('Enter');
  await expect(heading(page)).toHaveText('Results for “chess”');
  await openBoxOnPage(page);
  await box(page).fill('');
  await box(page).pressSequentially('rust');
  await expect(page).toHaveURL(/q=rust$/);
  await expect(heading(page)).toHaveText('Results for “rust”');
  await expect(box(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText('Groups');
});

/** On the page of results the box offers nothing for words: the results are on the page. */
async function openBoxOnPage(page: Page): Promise<void> {
  await box(page).click();
  await expect(box(page)).toBeFocused();
}

test.describe('thousands of results', () => {
  test.use({ moment: null });
  let company: BigCompany;

  test.beforeAll(() => {
    // The generator may have to be compiled first.
    test.setTimeout(600_000);
    company = new BigCompany(5000);
  });

  test.beforeEach(async ({ context }) => {
    test.setTimeout(90_000);
    await company.serve(context);
  });

  test('are scrolled through with a few rows on the page, and found again on the way back', async ({ page }) => {
    await openAt(page, '#/search?kind=person');
    await expectThousands(page);
    const total = await results(page);
    const list = page.getByRole('list', { name: 'People' });
    const rows = list.getByRole('listitem');
    await expect(rows.first()).toHaveAttribute('aria-posinset', '1');
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(total));
    expect(await rows.count()).toBeLessThan(60);

    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(list.locator(`[aria-posinset="${total}"]`)).toBeInViewport();
    expect(await rows.count()).toBeLessThan(60);

    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const middle = rows.filter({ visible: true }).nth(14);
    await expect(middle).toBeInViewport();
    const place = Number(await middle.getAttribute('aria-posinset'));
    expect(Math.abs(place - total / 2)).toBeLessThan(40);
    await expect.poll(() => page.evaluate(() => typeof history.state)).toBe('number');
    const name = await middle.getByRole('link').innerText();
    await middle.getByRole('link').click();
    await expect(heading(page)).toHaveText(new RegExp(name));
    await page.goBack();
    await expect(list.locator(`[aria-posinset="${place}"]`)).toBeInViewport();
  });

  test('are walked through by Tab, beyond the edge of the window', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a keyboard');
    await openAt(page, '#/search?kind=person');
    await expectThousands(page);
    const list = page.getByRole('list', { name: 'People' });
    await list.getByRole('link').first().focus();
    for (let row = 2; row <= 30; row += 1) {
      await page.keyboard.press('Tab');
      await expect(list.locator(`[aria-posinset="${row}"]`).getByRole('link')).toBeFocused();
    }
    // Scrolling away takes the focus from nobody.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    const focused = list.locator('[aria-posinset="30"]').getByRole('link');
    await expect(list.locator('[aria-posinset="2500"]')).toHaveCount(1);
    await expect(focused).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(list.locator('[aria-posinset="31"]').getByRole('link')).toBeFocused();
  });
});

/** Waits until all of a large company is searched: with each file that arrives there is more of it. */
async function expectThousands(page: Page): Promise<void> {
  await expect.poll(() => results(page), { timeout: 30_000 }).toBeGreaterThan(4500);
  await expectAllSearched(page, 30_000);
}
