import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { types } from './types';

const root = join(import.meta.dirname, '..', '..');

/** The release build that is tested. */
export const dist = join(root, 'dist');

/** Several sites may share a host, so this one lies in a folder. */
const FOLDER = '/team/footbridge/';

/** How a server may answer for a file instead of sending it. */
export type Mood =
  /** Accepts the request and never answers. */
  | 'says nothing'
  /** Ends the connection before an answer. */
  | 'hangs up'
  /** Sends half of what it announced, and ends the connection. */
  | 'breaks off'
  /** Sends half of the file as if that were all. */
  | 'has half of it'
  | 'has it not'
  | 'fails'
  /** Sends some other web page as if that were the file. */
  | 'sends a web page'
  /** Sends 50 kB a second. */
  | 'is slow';

/** A copy of the sample company's data, removed at the end of the run. */
function companyData(): string {
  const copy = mkdtempSync(join(tmpdir(), 'footbridge-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(join(root, 'public', 'data'), copy, { recursive: true });
  return copy;
}

/**
 * A web server with a release build that can be told to misbehave. Service workers ask it as pages do, which a test
 * cannot intercept.
 */
export class ShakyHost {
  readonly #server: Server;
  readonly #data = companyData();
  readonly #moods: { file: RegExp; mood: Mood }[] = [];
  readonly #pages = new Map<string, string>();
  #dist = dist;
  #isDown = false;
  /** The files that were asked for, in order, by their path below the site's folder. */
  readonly asked: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async open(): Promise<ShakyHost> {
    const host = new ShakyHost();
    await new Promise<void>((listening) => host.#server.listen(0, '127.0.0.1', listening));
    return host;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Where the app is. */
  get url(): string {
    return `${this.origin}${FOLDER}`;
  }

  /** From now on, files whose path below the site's folder matches are answered so; the page's path is `index.html`. */
  upset(file: RegExp, mood: Mood): void {
    this.#moods.unshift({ file, mood });
  }

  /** Everything is well again. */
  calm(): void {
    this.#moods.length = 0;
    this.#isDown = false;
  }

  /** Nobody gets anything any more: what is under way breaks off. */
  goDown(): void {
    this.#isDown = true;
    this.#server.closeAllConnections();
  }

  /** Puts another build in the place of the one that is there. */
  release(folder: string): void {
    this.#dist = folder;
  }

  /** Puts a page of somebody else's on the host, at a path from its root. */
  addPage(path: string, html: string): void {
    this.#pages.set(path, html);
  }

  /** Writes a data file anew. */
  change<T>(file: string, change: (content: T) => void): void {
    const content = JSON.parse(readFileSync(join(this.#data, file), 'utf8')) as T;
    change(content);
    writeFileSync(join(this.#data, file), JSON.stringify(content, null, 2));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isDown) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', this.url);
    const page = this.#pages.get(pathname);
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
      return;
    }
    if (!pathname.startsWith(FOLDER)) {
      this.#end(response, 404);
      return;
    }
    const path = normalize(decodeURIComponent(pathname.slice(FOLDER.length))) || '.';
    const name = path === '.' ? 'index.html' : path;
    this.asked.push(name);
    const file = name.startsWith('data/') ? join(this.#data, name.slice('data/'.length)) : join(this.#dist, name);
    const mood = this.#moods.find((one) => one.file.test(name))?.mood;
    if (name.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      this.#end(response, 404);
      return;
    }
    const body = readFileSync(file);
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    if (mood) {
      await this.#misbehave(mood, request, response, body);
      return;
    }
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      this.#end(response, 304);
      return;
    }
    response.end(body);
  }

  async #misbehave(mood: Mood, request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const half = body.subarray(0, body.length / 2);
    switch (mood) {
      case 'says nothing':
        return;
      case 'hangs up':
        request.socket.destroy();
        return;
      case 'breaks off':
        response.setHeader('Content-Length', body.length);
        response.write(half, () => request.socket.destroy());
        return;
      case 'has half of it':
        response.end(half);
        return;
      case 'has it not':
        this.#end(response, 404);
        return;
      case 'fails':
        this.#end(response, 500);
        return;
      case 'sends a web page':
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end('<!doctype html><title>Welcome</title><h1>Welcome to our network</h1></html>');
        return;
      case 'is slow':
        await this.#trickle(response, body);
    }
  }

  async #trickle(response: ServerResponse, body: Buffer): Promise<void> {
    const [piece, pause] = [5_000, 100];
    response.setHeader('Content-Length', body.length);
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      response.write(body.subarray(at, at + piece));
      await wait(pause);
    }
    response.end();
  }

  #end(response: ServerResponse, status: number): void {
    response.statusCode = status;
    response.end(status === 304 ? undefined : `${status}`);
  }
}
