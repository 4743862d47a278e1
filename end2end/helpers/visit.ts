import { expect, type Locator, type Page } from '@playwright/test';
import { choose } from './page';

/** Opens a place of the app, such as `#/groups`, and waits for its heading. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  // It stays until there is data to show.
  await expect(page.locator('#shell')).toHaveCount(0, { timeout: 10_000 });
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

/** Hands the device to somebody else, with what was done on it: forgets one person, keeps their changes, becomes another. */
export async function handOver(page: Page, from: string, to: string): Promise<void> {
  await myMenu(page, from).click();
  await page.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget me, keep the changes' }).click();
  await becomePerson(page, to);
}

/** Types a name into the first question of the welcome page and chooses it from the list. */
export async function pickMyself(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Your name' }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** Leaves one of the questions of the welcome page unanswered. */
export async function skipQuestion(page: Page, text: string | RegExp): Promise<void> {
  await expect(question(page, text)).toBeVisible();
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
}

/** The short message in the corner that says this. */
export function toast(page: Page, text: string): Locator {
  // Its words and its buttons stand side by side.
  return page.getByRole('status').getByText(text).locator('..').filter({ has: page.getByRole('button') });
}

/** A banner above the page that says this. */
export function banner(page: Page, text: string | RegExp): Locator {
  const texts = page.getByRole('main').getByText(text).filter({ visible: true });
  // The words and the buttons that go with them stand side by side.
  return texts.locator('..').first();
}

/** A finding on the page about the state of the data. */
export function finding(page: Page, file: string, wrong: string): Locator {
  return page.getByRole('region', { name: file }).getByRole('listitem').filter({ hasText: wrong });
}

/** One of the questions of the welcome page. */
export function question(page: Page, text: string | RegExp): Locator {
  return page.getByRole('heading', { level: 2, name: text });
}

/** Labels of topics that a newcomer chooses. */
interface Choices {
  likes?: string[];
  knows?: string[];
  learns?: string[];
}

/** Starts as a newcomer in Lisbon, by the clock of the device, and ends on the home page. */
export async function introduceMyself(page: Page, name: string, choices: Choices = {}): Promise<void> {
  await openAt(page, '#/welcome');
  await page.getByRole('radio', { name: 'I am new here' }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(question(page, 'What do you like?')).toBeVisible();
  await add(page, 'Your interests', choices.likes);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(question(page, /What do you know/)).toBeVisible();
  await add(page, 'What you know', choices.knows);
  await add(page, 'What you want to learn', choices.learns);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(myMenu(page, name)).toBeVisible();
}

async function add(page: Page, field: string, labels: string[] = []): Promise<void> {
  for (const label of labels) await choose(page.getByRole('combobox', { name: field }), label);
}
