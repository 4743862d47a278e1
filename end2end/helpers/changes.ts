import { expect, type Locator, type Page } from '@playwright/test';
import { type Group } from './company';
import { openAt } from './visit';

/** Joins a group on its own page. */
export async function join(page: Page, group: Group): Promise<void> {
  await openAt(page, `#/groups/${group.id}`);
  await page.getByRole('button', { name: `Join ${group.name}`, exact: true }).click();
  await expect(joined(page, group)).toBeVisible();
}

/** The button on the page of a group that says that I am in it. */
export function joined(page: Page, group: Group): Locator {
  return page.getByRole('main').getByRole('button', { name: `Joined ${group.name}`, exact: true, pressed: true });
}

/** The button on the page of a group that says that I am not in it. */
export function notJoined(page: Page, group: Group): Locator {
  return page.getByRole('main').getByRole('button', { name: `Join ${group.name}`, exact: true, pressed: false });
}

/** A change in the list of My changes, by what it does in words. */
export function changeRow(page: Page, words: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: words });
}

/** A change as it travels. */
export interface ChangeFile {
  format: number;
  id: string;
  author: string;
  at: string;
  change: { type: string; group?: string; set?: Record<string, unknown> };
}

/** The change file that a row of My changes shows. */
export async function fileOf(row: Locator): Promise<ChangeFile> {
  await row.getByText('The change file').click();
  const text = await row.locator('pre').innerText();
  return JSON.parse(text) as ChangeFile;
}

/** Chooses files on the page of My changes, as in the dialog of the browser, and sees what they would do. */
export async function openFiles(page: Page, files: { name: string; text: string }[]): Promise<Locator> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open change files' }).click();
  const chooser = await dialog;
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
  );
  const preview = page.getByRole('dialog', { name: 'What these files would do' });
  await expect(preview).toBeVisible();
  return preview;
}

/** Opens files and keeps what is mine of them. */
export async function loadFiles(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const preview = await openFiles(page, files);
  await preview.getByRole('button', { name: /^Keep \d+ .*here$/ }).click();
  await expect(preview).toHaveCount(0);
}

/** Opens the dialog that publishes, with all changes that are ready. */
export async function publish(page: Page): Promise<Locator> {
  await openAt(page, '#/changes');
  await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Publish my changes' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Closes the dialog that is open. */
export async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Hands all changes over by a file of its own, so that from then on there may be receipts for them. */
export async function handOver(page: Page): Promise<void> {
  const dialog = await publish(page);
  await dialog.getByRole('radio', { name: /^Download/ }).check();
  await dialog.getByRole('button', { name: 'Download the file' }).click();
  await expect(dialog.getByText(/^Noted as handed over/)).toBeVisible();
  await close(page);
}
