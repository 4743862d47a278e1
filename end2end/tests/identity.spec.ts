import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { changeRow, join, joined } from '../helpers/changes';
import { groups, labelOf, people, personOf, pick, site } from '../helpers/company';
import { becomePerson, heading, myMenu, openAt, pickMyself, question, skipQuestion, toast } from '../helpers/visit';

const crumb = pick(groups, 'group on sourdough', ({ id }) => id === 'lisbon-crumb');
const baker = personOf(pick(crumb.leads, 'lead of it', () => true));
const me = pick(people, 'person in Lisbon who is not in it', ({ id, location }) => {
  return location === 'lisbon' && !crumb.members.includes(id);
});

test.describe('from the directory', () => {
  test('by keyboard alone: type a name without its accents, and press Enter', async ({ page }) => {
    const plain = baker.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(plain, 'a name with accents').not.toBe(baker.name.toLowerCase());
    await openAt(page, '#/welcome');
    const field = page.getByRole('combobox', { name: 'Your name' });
    await field.focus();
    await page.keyboard.type(plain.slice(0, 10));
    await expect(page.getByRole('option', { name: baker.name })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('option', { name: baker.name })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(baker.name);
    await expect(page.getByRole('option')).toHaveCount(0);

    // Nothing is kept before the step is confirmed.
    await expect(page.getByRole('banner').getByRole('link', { name: 'Who are you?' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(question(page, 'What do you like?')).toBeFocused();
    await expect(myMenu(page, baker.name)).toBeVisible();
  });

  test('by pointer: the list tells namesakes apart by department and place', async ({ page }) => {
    await openAt(page, '#/welcome');
    await page.getByRole('combobox', { name: 'Your name' }).fill(me.name.split(' ')[0] ?? '');
    const option = page.getByRole('option', { name: me.name });
    await expect(option).toContainText(labelOf(site.departments, me.department));
    await expect(option).toContainText('Lisbon');
    await option.click();
    await expect(page.getByRole('form', { name: 'Who are you?' })).toContainText(me.title);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(myMenu(page, me.name)).toBeVisible();
  });

  test('nobody picked is said at the field', async ({ page }) => {
    await openAt(page, '#/welcome');
    await page.getByRole('button', { name: 'Continue' }).click();
    const field = page.getByRole('combobox', { name: 'Your name' });
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/Pick your name from the list/);
    await field.fill('Nobody Of That Name');
    await expect(page.getByText('Nobody here is called that').filter({ visible: true }).first()).toBeVisible();
  });

  test('what the profile says is there to begin with, and only what is new becomes a change', async ({ page }) => {
    await openAt(page, '#/welcome');
    await pickMyself(page, me.name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(`You picked ${me.interests.length} interest`)).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(question(page, /What do you know/)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await openAt(page, '#/changes');
    await expect(page.getByText('Nothing waits here')).toBeVisible();
  });
});

test.describe('any step can be left out', () => {
  test('looking around first leaves a guest', async ({ page }) => {
    await openAt(page, '#/welcome');
    await page.getByRole('button', { name: 'Look around first' }).click();
    await expect(heading(page, 'Find your people at Larkfield')).toBeVisible();
  });

  test('what was pressed in a step that is skipped is not kept', async ({ page }) => {
    await openAt(page, '#/welcome');
    await pickMyself(page, me.name);
    await page.getByRole('button', { name: 'Continue' }).click();
    const chip = page.getByRole('button', { name: /, \d+ colleagues$/, pressed: false }).first();
    await chip.click();
    await skipQuestion(page, 'What do you like?');
    await skipQuestion(page, /What do you know/);
    await expect(myMenu(page, me.name)).toBeVisible();
    await openAt(page, '#/changes');
    await expect(page.getByText('Nothing waits here')).toBeVisible();
  });

  test('going back and reloading in the middle keep what was said', async ({ page }) => {
    await openAt(page, '#/welcome');
    await pickMyself(page, me.name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('combobox', { name: 'Your interests' }).fill('sourd');
    await page.getByRole('option', { name: 'Sourdough' }).click();
    const chip = page.getByRole('button', { name: 'Remove Sourdough' });
    await expect(chip).toBeVisible();
    await page.reload();
    await expect(chip).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('combobox', { name: 'Your name' })).toHaveValue(me.name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(chip).toBeVisible();
  });
});

test('the page loaded again knows me', async ({ page }) => {
  await becomePerson(page, me.name);
  await page.reload();
  await expect(myMenu(page, me.name)).toBeVisible();
});

test('one click and a yes forget me', async ({ page }) => {
  await becomePerson(page, me.name);
  await forget(page, 'Forget me');
  await page.reload();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Who are you?' })).toBeVisible();
});

test('forgetting me with changes asks what becomes of them', async ({ page }) => {
  await becomePerson(page, me.name);
  await join(page, crumb);
  await forget(page, 'Forget me, keep the changes');
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${crumb.name}`)).toBeVisible();

  await becomePerson(page, me.name);
  await forget(page, 'Forget me and remove my changes');
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('forgetting can be thought better of', async ({ page }) => {
  await becomePerson(page, me.name);
  await myMenu(page, me.name).click();
  await page.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(myMenu(page, me.name)).toBeVisible();
});

test('a guest who joins a group is asked who they are, and led back to it', async ({ page }) => {
  await openAt(page, `#/groups/${crumb.id}`);
  await page.getByRole('button', { name: `Join ${crumb.name}`, exact: true }).click();
  await expect(heading(page, 'Welcome to Larkfield')).toBeVisible();
  await expect(toast(page, 'Say who you are first')).toBeVisible();
  await pickMyself(page, me.name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await skipQuestion(page, 'What do you like?');
  await skipQuestion(page, /What do you know/);
  await expect(heading(page, crumb.name)).toBeVisible();
  await page.getByRole('button', { name: `Join ${crumb.name}`, exact: true }).click();
  await expect(joined(page, crumb)).toBeVisible();
});

async function forget(page: Page, how: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: me.name, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forget me on this device?' });
  await dialog.getByRole('button', { name: how, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Who are you?' })).toBeVisible();
}
