import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';

/** A file that the page hands over. */
export interface Downloaded {
  name: string;
  text: string;
}

/** Does something after which the page hands over a file, and reads it. */
export async function download(page: Page, start: () => Promise<void>): Promise<Downloaded> {
  const arriving = page.waitForEvent('download');
  await start();
  const file = await arriving;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
