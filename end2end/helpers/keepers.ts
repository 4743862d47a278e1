import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext } from '@playwright/test';
import { type Files } from './data';

/** The introductions of a week, as far as tests look at them. */
export interface Round {
  eligible: number;
  introductions: { people: string[] }[];
}

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

  /** A file of this company. */
  read<T>(file: string): T {
    return JSON.parse(readFileSync(join(this.#folder, file), 'utf8')) as T;
  }

  /** Writes a file anew, as somebody would who tampers with it. */
  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  /** Takes the rounds of introductions away. */
  forgetRounds(): void {
    rmSync(join(this.#folder, 'introductions'), { recursive: true, force: true });
    this.edit('site.json', ({ collections }) => delete collections.introductions);
  }

  /** Lets the real command make and keep the introductions of a week, such as `2026-W48`. */
  introduce(week: string): Round {
    const order = ['footbridge', 'introductions', '--data', this.#folder, '--round', week, '--write'];
    const { stderr, status, error } = spawnSync('cargo', order, { cwd: root, encoding: 'utf8' });
    if (error ?? status !== 0) throw new Error(`footbridge introductions: ${stderr}`, { cause: error });
    return this.read<Round>(`introductions/${week}.json`);
  }
}
