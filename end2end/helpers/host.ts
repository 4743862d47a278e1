import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { types } from './types';

const root = join(import.meta.dirname, '..', '..');

/**
 * A web server with the release build and data of its own, as a company would run one: it names versions of files by
 * ETag, and answers 304 where the browser has the right one. Requests that a test intercepts never reach the browser's
 * cache; those to this server do.
 */
export class Host {
  readonly #server: Server;
  readonly #data: string;
  readonly #base: string;
  readonly #app: string;
  #held: Promise<void> | null = null;
  /** What was answered for data files, in order, such as `200 people.json`. */
  readonly answers: string[] = [];

  private constructor(data: string, base: string, app: string) {
    this.#data = data;
    this.#base = base;
    this.#app = app;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /**
   * Begins to serve the release build, or another app, with a copy of the sample company's data, or with the data of a folder,
   * below a path that begins and ends with a slash.
   */
  static async open(data?: string, base = '/', app = join(root, 'dist')): Promise<Host> {
    let folder = data;
    if (folder === undefined) {
      const copy = mkdtempSync(join(tmpdir(), 'footbridge-'));
      process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
      cpSync(join(root, 'public', 'data'), copy, { recursive: true });
      folder = copy;
    }
    const host = new Host(folder, base, app);
    await new Promise<void>((listening) => host.#server.listen(0, '127.0.0.1', listening));
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#base}`;
  }

  /** Writes a data file anew. */
  change<T>(file: string, change: (content: T) => void): void {
    const content = JSON.parse(readFileSync(join(this.#data, file), 'utf8')) as T;
    change(content);
    writeFileSync(join(this.#data, file), JSON.stringify(content, null, 2));
  }

  /** Answers nothing about data files until what it gives is called. */
  hold(): () => void {
    let release = () => {};
    this.#held = new Promise<void>((released) => (release = released));
    return () => {
      this.#held = null;
      release();
    };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? '/', this.url).pathname));
    const isBelow = asked.startsWith(this.#base);
    const path = asked.slice(this.#base.length);
    const isData = path.startsWith('data/');
    if (isData) await this.#held;
    const file = isData ? join(this.#data, path.slice('data/'.length)) : join(this.#app, path || 'index.html');
    const note = (status: number): void => {
      if (isData) this.answers.push(`${status} ${path.slice('data/'.length)}`);
      response.statusCode = status;
    };
    if (!isBelow || path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      note(404);
      response.end();
      return;
    }
    const body = readFileSync(file);
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    if (request.headers['if-none-match'] === etag) {
      note(304);
      response.end();
      return;
    }
    note(200);
    response.end(body);
  }
}
