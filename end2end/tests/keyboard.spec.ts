import { expect, test } from '../fixtures';
import { people, pick } from '../helpers/company';
import { becomePerson, heading, openAt } from '../helpers/visit';

test('the first stop leads past the header', async ({ page }) => {
  await openAt(page, '#/groups');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveURL(/#\/groups$/);
});

test('the stops of the header stand in the order in which they are seen', async ({ page, isMobile }) => {
  await openAt(page, '#/');
  const banner = page.getByRole('banner');
  await page.keyboard.press('Tab');
  const stops = [
    ...['Footbridge', 'For you', 'Groups', 'Board', 'People', 'Topics', 'Meet'].map((name) => banner.getByRole('link', { name, exact: true })),
    banner.getByRole('combobox', { name: 'Search everything' }),
    // For a finger; the field itself shows when the focus comes to it.
    ...(isMobile ? [banner.getByRole('button', { name: 'Search', exact: true })] : []),
    banner.getByRole('link', { name: 'My changes' }),
    banner.getByRole('button', { name: 'Theme' }),
    banner.getByRole('link', { name: 'Who are you?' }),
  ];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    const outline = await stop.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, 'the focus is seen').not.toBe('none');
  }
});

test('another page takes the focus to its heading, and the window its name', async ({ page }) => {
  await openAt(page, '#/');
  const nav = page.getByRole('navigation', { name: 'Main' });
  for (const [link, name] of [['Groups', 'Groups'], ['Board', 'Skill board'], ['People', 'People'], ['Topics', 'Topics'], ['Meet', 'Introductions']] as const) {
    await nav.getByRole('link', { name: link }).click();
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${name} · Footbridge · Larkfield`);
    await expect(nav.getByRole('link', { name: link })).toHaveAttribute('aria-current', 'page');
  }
  await page.goBack();
  await expect(heading(page)).toHaveText('Topics');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle('Topics · Footbridge · Larkfield');
});

test('filtering does not take the focus away', async ({ page }) => {
  await openAt(page, '#/groups');
  const search = page.getByRole('searchbox', { name: 'Search groups' });
  await search.focus();
  await page.keyboard.type('rust');
  await expect(search).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ groups?$/ })).toHaveText('1 group');
});

test('a menu is used by arrows and closes by Escape', async ({ page }) => {
  await openAt(page, '#/');
  const button = page.getByRole('banner').getByRole('button', { name: 'Theme' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Light' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Like the device' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a dialog keeps the focus, closes by Escape and gives the focus back', async ({ page }) => {
  const me = pick(people, 'person', () => true);
  await becomePerson(page, me.name);
  const menu = page.getByRole('banner').getByRole('button', { name: me.name, exact: true });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forget me on this device?' });
  await expect(dialog).toBeVisible();
  // After the last stop of a dialog comes the browser itself, which a page sees as its body.
  const within = (): Promise<boolean> => page.evaluate(() => document.activeElement?.matches('dialog *, body') ?? false);
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await within(), `stop ${stop}`).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
});

test('a list is filtered and a group joined without a pointer', async ({ page }) => {
  const me = pick(people, 'Legal person', (one) => one.department === 'legal');
  await becomePerson(page, me.name);
  await openAt(page, '#/groups?q=rust');
  const join = page.getByRole('button', { name: /^Join(ed)? Rust Study Group/ });
  await join.focus();
  await page.keyboard.press('Space');
  await expect(join).toHaveAttribute('aria-pressed', 'true');
  await expect(join).toBeFocused();
});
