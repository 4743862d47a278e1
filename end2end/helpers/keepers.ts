import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext } from '@playwright/test';
import { type Files } from './data';

const root = join(import.meta.dirname, '..', '..');

/** A copy of the sample company that the real command keeps, and that the app reads. */
export class KeptCompany {
  readonly #folder = mkdtempSync(join(tmpdir(), 'footbridge-kept-'));

  constructor() {
    process.once('exit', () => rmSync(this.#folder, { recursive: true, force: true }));
    cpSync(join(root, 'public', 'data'), this.#folder, { recursive: true });
  }

  /** Lets the server answer with the files of this company. */
  async serve(context: BrowserContext): Promise<void> {
    await context.route('**/data/**', (route) => {
      const file = join(this.#folder, new URL(route.request().url()).pathname.split('/data/')[1] ?? '');
      return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    });
  }

  /** Changes a file by hand, as whoever keeps the data may. */
  edit<F extends keyof Files>(file: F, change: (contents: Files[F]) => void): void {
    const path = join(this.#folder, file);
    const contents = JSON.parse(readFileSync(path, 'utf8')) as Files[F];
    change(contents);
    writeFileSync(path, JSON.stringify(contents, null, 2));
  }

  /** What `footbridge apply` says of a text that was handed in by somebody, such as `github:ines-d`. */
  apply(text: string, author: string): string {
    const order = ['footbridge', 'apply', '-', '--into', this.#folder, '--author', author];
    const { stdout, stderr, status, error } = spawnSync('cargo', order, { cwd: root, input: text, encoding: 'utf8' });
    // 1 says that something was not taken in, which may be what a test is about.
    if (error ?? (status !== 0 && status !== 1)) throw new Error(`footbridge apply: ${stderr}`, { cause: error });
    return stdout;
  }
}
