import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a place of the app, such as `#/groups`, and waits for its heading. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.locator('#shell')).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
}

/** The heading of the page; there is one. */
export function heading(page: Page, name?: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) });
}

/** The button of the menu in the bar that bears the name of the person at this device. */
export function myMenu(page: Page, name: string): Locator {
  return page.getByRole('banner').getByRole('button', { name, exact: true });
}

/** Says who one is on the welcome page, skips the other questions and ends on the home page. */
export async function becomePerson(page: Page, name: string): Promise<void> {
  await openAt(page, '#/welcome');
  await pickMyself(page, name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await skipQuestion(page, 'What do you like?');
  await skipQuestion(page, /What do you know/);
  await expect(myMenu(page, name)).toBeVisible();
}

/** Types a name into the first question of the welcome page and chooses it from the list. */
export async function pickMyself(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Your name' }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** Leaves one of the questions of the welcome page unanswered. */
export async function skipQuestion(page: Page, question: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible();
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
}

/** The short messages in the corner. */
export function toasts(page: Page): Locator {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) });
}

/** A notice across the page that holds this text. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.getByRole('main').getByText(text);
}
