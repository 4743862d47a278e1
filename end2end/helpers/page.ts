import { type Locator, type Page } from '@playwright/test';

/** A part of a page under its own heading. */
export function section(page: Page, name: string | RegExp): Locator {
  return page.getByRole('region', typeof name === 'string' ? { name, exact: true } : { name });
}

/** Types into a field that suggests, and chooses the suggestion of just this name. */
export async function choose(field: Locator, typed: string, label = typed): Promise<void> {
  await field.fill(typed);
  const named = field.page().getByText(label, { exact: true });
  await field.page().getByRole('option').filter({ has: named }).first().click();
}
