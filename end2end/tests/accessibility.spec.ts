import { type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { people, pick, posts, stateOf } from '../helpers/company';
import { ledGroup, pages, somebody } from '../helpers/routes';
import { becomePerson, heading, openAt } from '../helpers/visit';

// axe looks at every element of a page, and that in both themes.
test.describe.configure({ timeout: 120_000 });

/** One first heading, and none that skips a level. */
async function expectHeadingsInOrder(page: Page): Promise<void> {
  await expect(heading(page)).toHaveCount(1);
  const levels = await page.getByRole('main').getByRole('heading').evaluateAll((headings) =>
    headings.map((one) => Number(one.getAttribute('aria-level') ?? one.tagName.slice(1))),
  );
  expect(levels[0], 'the first heading of the page').toBe(1);
  levels.forEach((level, at) => expect(level, `headings ${levels.join(' ')}`).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
}

test.describe('for a guest', () => {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name} can be used by everybody`, async ({ page }) => {
      await openAt(page, address);
      await expectHeadingsInOrder(page);
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('for somebody', () => {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name} can be used by everybody`, async ({ page }) => {
      await becomePerson(page, somebody.name);
      await openAt(page, address);
      await expectHeadingsInOrder(page);
      await expectNoAxeViolations(page);
    });
  }
});

test('my changes and what I did can be used by everybody', async ({ page }) => {
  await becomePerson(page, somebody.name);
  await openAt(page, `#/groups/${ledGroup.id}`);
  await page.getByRole('button', { name: `Joined ${ledGroup.name}` }).click();
  await expectNoAxeViolations(page);
  await openAt(page, '#/changes');
  await expectHeadingsInOrder(page);
  await expectNoAxeViolations(page);
});

test('forms that say what is wrong can be used by everybody', async ({ page }) => {
  await becomePerson(page, somebody.name);
  for (const [address, send] of [['#/board/new', 'Post it'], ['#/groups/new', 'Start it']] as const) {
    await openAt(page, address);
    await page.getByRole('main').getByRole('button', { name: send }).click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expectNoAxeViolations(page);
  }
});

test('menus that are open can be used by everybody', async ({ page }) => {
  await becomePerson(page, somebody.name);
  for (const name of [somebody.name, 'Theme']) {
    await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
  }
  await openAt(page, '#/board');
  await page.getByRole('button', { name: 'Post something' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(7);
  await expectNoAxeViolations(page);
});

test('suggestions and filters that are open can be used by everybody', async ({ page }) => {
  await openAt(page, '#/people');
  const toggle = page.getByRole('button', { name: /^Filters/ });
  if (await toggle.isVisible()) await toggle.click();
  await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('r');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('zzzz');
  await expect(page.getByText('Nobody here has that').first()).toBeVisible();
  await expectNoAxeViolations(page);
});

test('dialogs can be used by everybody', async ({ page }) => {
  const author = pick(people, 'author', ({ id }) => posts.some((post) => post.author === id && stateOf(post) === 'open'));
  const post = pick(posts, 'post of theirs', (one) => one.author === author.id && stateOf(one) === 'open');
  await becomePerson(page, author.name);
  await openAt(page, `#/board/${post.id}`);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Close this post?' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('button', { name: author.name, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  await expect(page.getByRole('dialog', { name: 'Forget me on this device?' })).toBeVisible();
  await expectNoAxeViolations(page);
});
