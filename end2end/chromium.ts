import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The browser to test with: the one that FOOTBRIDGE_CHROMIUM names, else the first on the PATH.
 * npm's Playwright brings none.
 */
export function chromium(): string {
  const chosen = process.env.FOOTBRIDGE_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error('No Chromium on the PATH. Run `cargo xtask setup`, or set FOOTBRIDGE_CHROMIUM.');
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
