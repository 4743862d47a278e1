import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { myMenu, pickMyself, skipQuestion } from './visit';

const root = join(import.meta.dirname, '..', '..');

/** The release build and data as one page, made by the real command, in a folder that goes when the tests are over. */
export class OneFile {
  readonly path: string;
  /** What the command said. */
  readonly said: string;

  constructor(name = 'footbridge.html', data = join('public', 'data')) {
    const folder = mkdtempSync(join(tmpdir(), 'footbridge-one-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    this.path = join(folder, name);
    const order = ['footbridge', 'bundle', '--app', 'dist', '--data', data, '--out', this.path];
    this.said = execFileSync('cargo', order, { cwd: root, encoding: 'utf8' });
  }

  get size(): number {
    return statSync(this.path).size;
  }

  get text(): string {
    return readFileSync(this.path, 'utf8');
  }

  /** The address of a place of the app in it, such as `#/groups`. */
  at(address = '#/'): string {
    return pathToFileURL(this.path).href + address;
  }

  /** Opens a place, as a double click does, and waits for its heading. */
  async open(page: Page, address = '#/'): Promise<void> {
    await page.goto(this.at(address));
    await isOpen(page);
  }

  /** Says who one is, as `becomePerson` does on a site. */
  async becomePerson(page: Page, name: string): Promise<void> {
    await this.open(page, '#/welcome');
    await pickMyself(page, name);
    await page.getByRole('button', { name: 'Continue' }).click();
    await skipQuestion(page, 'What do you like?');
    await skipQuestion(page, /What do you know/);
    await expect(myMenu(page, name)).toBeVisible();
  }
}

/** Waits until the app stands in the place of the static shell; a file is read as a whole before anything is shown. */
export async function isOpen(page: Page | FrameLocator): Promise<void> {
  const timeout = 30_000;
  await expect(page.locator('#shell')).toHaveCount(0, { timeout });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout });
}
