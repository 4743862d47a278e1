import { expect, type Locator, type Page } from '@playwright/test';

/** The search box in the bar. */
export function box(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search everything' });
}

/** What lies under the box. */
export function panel(page: Page): Locator {
  return page.getByRole('banner').getByRole('listbox', { name: 'Suggestions' });
}

/** The things under the box that hold this text. */
export function offered(page: Page, text: string | RegExp): Locator {
  return panel(page).getByRole('option').filter({ hasText: text });
}

/** Puts the focus into the box, which on phones shows it, and waits until it helps. */
export async function openBox(page: Page): Promise<Locator> {
  await box(page).focus();
  await expect(box(page)).toBeFocused();
  await expect(panel(page)).toBeVisible();
  return box(page);
}

/** Types into the box and waits until something is offered for it. */
export async function type(page: Page, text: string): Promise<void> {
  await (await openBox(page)).fill(text);
  await expect(offered(page, text.trim()).or(panel(page).getByRole('option')).last()).toBeVisible();
}

/** How many results the page of results has, as it says. */
export async function results(page: Page): Promise<number> {
  const text = await page.getByRole('main').locator('.results__line .status').innerText();
  return Number.parseInt(text.replaceAll(',', ''), 10);
}

/** Waits until everything is searched. While data arrives or the index is being filled, a line says how far that is. */
export async function expectAllSearched(page: Page, timeout = 5_000): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout });
}

/** Waits for a number of results. */
export async function expectResults(page: Page, count: number): Promise<void> {
  await expect.poll(() => results(page)).toBe(count);
}

/** A chip of something chosen, by its words. */
export function chip(page: Page, label: string): Locator {
  return page.getByRole('main').getByRole('button', { name: label, exact: true });
}

/** The way to one kind of results. */
export function kind(page: Page, label: string): Locator {
  return page.getByRole('navigation', { name: 'Kinds of results' }).getByRole('link', { name: new RegExp(`^${label}`) });
}
