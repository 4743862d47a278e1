import { type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick, posts, stateOf } from '../helpers/company';
import { heading, openAt } from '../helpers/visit';

const group = pick(groups, 'group', ({ id }) => id === 'rust-study');
const post = pick(posts, 'open post', (one) => stateOf(one) === 'open');
const person = pick(people, 'colleague', ({ left }) => left === undefined);

const views: Record<string, string> = {
  Groups: 'groups',
  'A group': `group/${group.id}`,
  'Skill board': 'board',
  'From the skill board': `post/${post.id}`,
  People: 'people',
  'A colleague': `person/${person.id}`,
  'New this week': 'new',
  'Introduced this week': 'introductions',
};

/** The records of a view, each with the heading that leads to its page. */
function items(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 2 });
}

test.describe('every view', () => {
  for (const [title, address] of Object.entries(views)) {
    test(`${title}: no bars, and every link opens the app in a tab of its own`, async ({ page, baseURL }) => {
      await openAt(page, `#/embed/${address}`);
      await expect(heading(page)).toHaveText(title);
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('navigation')).toBeHidden();
      await expect(page.getByRole('contentinfo')).toBeHidden();
      const links = page.getByRole('main').getByRole('link');
      await expect(links.nth(1)).toBeVisible();
      for (const link of await links.all()) {
        await expect(link).toHaveAttribute('target', '_blank');
        await expect(link).toHaveAttribute('rel', /noopener/);
        await expect(link).toHaveAttribute('href', new RegExp(`^(${baseURL}#/|mailto:|https://)`));
      }
    });

    test(`${title} can be used by everybody`, async ({ page }) => {
      test.slow();
      await openAt(page, `#/embed/${address}`);
      await expect(page.getByRole('main').getByRole('link').nth(1)).toBeVisible();
      await expectNoAxeViolations(page);
    });
  }
});

test('the group finder takes the filters of the list, and a number', async ({ page, baseURL }) => {
  const rusty = groups.filter(({ topics, status }) => topics.includes('rust') && status !== 'closed');
  await openAt(page, '#/embed/groups?topic=rust&count=1');
  await expect(items(page)).toHaveCount(1);
  await expect(page.getByRole('status').first()).toHaveText(rusty.length > 1 ? `1 of ${rusty.length} groups` : '1 group');
  const open = page.getByRole('link', { name: 'Open in Footbridge' });
  await expect(open).toHaveAttribute('href', `${baseURL}#/groups?topic=rust`);
});

test('words that are typed into a frame find, and go along into the app', async ({ page, baseURL }) => {
  await openAt(page, '#/embed/groups');
  await page.getByRole('searchbox', { name: 'Search groups' }).fill(group.name);
  await expect(items(page).first()).toContainText(group.name);
  const open = page.getByRole('link', { name: 'Open in Footbridge' });
  await expect(open).toHaveAttribute('href', new RegExp(`^${baseURL}#/groups\\?q=`));
  await page.getByRole('searchbox').fill('zzqqxx');
  await expect(page.getByRole('status').first()).toHaveText('No group fits');
});

test('a list can come without its search field', async ({ page }) => {
  await openAt(page, '#/embed/board?search=no&kind=ask');
  await expect(items(page).first()).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByText('Offer', { exact: true })).toHaveCount(0);
});

test('the theme of the address wins over that of the device and over what was chosen in the app', async ({ page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAt(page, '#/embed/new?theme=light');
  expect(await scheme()).toBe('light');
  await openAt(page, '#/');
  await page.getByRole('banner').getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitem', { name: 'Light' }).click();
  await openAt(page, '#/embed/new?theme=dark');
  await expect.poll(scheme).toBe('dark');
  await openAt(page, '#/embed/new');
  await expect.poll(scheme).toBe('light dark');
  await openAt(page, '#/groups');
  await expect.poll(scheme).toBe('light');
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a transparent background lets the page around shine through', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await openAt(page, '#/embed/groups');
  expect(await background()).not.toBe('rgba(0, 0, 0, 0)');
  await openAt(page, '#/embed/groups?background=transparent');
  await expect.poll(background).toBe('rgba(0, 0, 0, 0)');
});

test('an accent that could not be read is made readable', async ({ page }) => {
  test.setTimeout(120_000);
  for (const accent of ['ffee00', '0a0a40', 'f00']) {
    await openAt(page, `#/embed/board?accent=${accent}`);
    await expect(items(page).first()).toBeVisible();
    await expectNoAxeViolations(page);
  }
});

test('dates are written as the language of the address has it', async ({ page }) => {
  await openAt(page, '#/embed/introductions');
  await expect(page.getByText('The week of Monday 23 November')).toBeVisible();
  await page.goto('about:blank');
  await openAt(page, '#/embed/introductions?lang=de');
  await expect(page.getByText('The week of Montag, 23. November')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('what an address says and cannot be understood is named and left out', async ({ page }) => {
  await openAt(page, '#/embed/new?theme=purple&accent=greenish&count=900&lang=qqx-1');
  for (const words of ['theme=purple', 'accent=greenish', 'count=900']) {
    await expect(page.getByRole('listitem').filter({ hasText: `${words} was left out of account` })).toBeVisible();
  }
  await expect(items(page).first()).toBeVisible();
});

test('an address that names no view, or nothing in the data, says so in small', async ({ page }) => {
  await openAt(page, '#/embed/nothing');
  await expect(heading(page)).toHaveText('There is no such view');
  await openAt(page, '#/embed/group/no-such-group');
  await expect(page.getByText('There is no group “no-such-group”')).toBeVisible();
  await openAt(page, '#/embed/person/nobody');
  await expect(page.getByText('There is no colleague “nobody”')).toBeVisible();
});
