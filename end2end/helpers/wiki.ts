import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { types } from './types';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** The page of a wiki around a piece of HTML that somebody pasted into it. */
type Skin = (pasted: string) => string;

/** As MediaWiki shows a page in its usual skin, with what Extension:IframeTag makes of a tag. */
export const mediaWiki: Skin = (pasted) => `<!doctype html>
<html class="client-nojs" lang="en" dir="ltr">
<head><meta charset="utf-8"><title>Clubs and guilds - Larkfield Wiki</title>
<style>
  body { margin: 0; font-family: sans-serif; background: #f8f9fa; }
  .mw-header { padding: 1rem 2rem; background: #fff; border-bottom: 1px solid #a2a9b1; }
  .mw-body { max-width: 60rem; margin: 1rem auto; padding: 1.25rem 1.5rem; background: #fff; border: 1px solid #a7d7f9; }
  .firstHeading { font-family: 'Linux Libertine', Georgia, serif; font-weight: normal; border-bottom: 1px solid #a2a9b1; }
</style></head>
<body class="mediawiki ltr sitedir-ltr ns-0 skin-vector">
<div class="mw-header"><strong>Larkfield Wiki</strong></div>
<div id="content" class="mw-body" role="main">
<h1 id="firstHeading" class="firstHeading mw-first-heading">Clubs and guilds</h1>
<div id="bodyContent" class="vector-body"><div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output">
<p>Everybody is welcome. What there is at the moment:</p>
${pasted}
<h2><span class="mw-headline" id="Rooms">Rooms</span></h2><p>Ask at the reception.</p>
</div></div></div></div>
</body></html>`;

/** As DokuWiki shows a page, with a frame as one of its plugins writes it. */
export const dokuWiki: Skin = (pasted) => `<!DOCTYPE html>
<html lang="en" dir="ltr" class="no-js">
<head><meta charset="utf-8"><title>start [Larkfield]</title>
<style>
  body { margin: 0; font: 87.5%/1.4 Arial, sans-serif; background: #fbfaf9; }
  #dokuwiki__header { padding: 1em 2em; }
  .page { max-width: 60em; margin: 0 auto; padding: 2em; background: #fff; border: 1px solid #eee; }
</style></head>
<body><div id="dokuwiki__site"><div id="dokuwiki__top" class="site dokuwiki mode_show tpl_dokuwiki">
<div id="dokuwiki__header"><div class="pad group"><p class="title">Larkfield</p></div></div>
<div class="wrapper group"><div id="dokuwiki__content"><div class="pad group"><div class="page group">
<h1 class="sectionedit1" id="who_is_who">Who is who</h1><div class="level1">
<p>New here? Start with these.</p>
${pasted}
</div></div></div></div></div></div></div>
</body></html>`;

/** A page that somebody wrote by hand. */
export const plainPage: Skin = (pasted) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Intranet</title></head>
<body><main><h1>Intranet</h1>${pasted}</main></body></html>`;

/**
 * A web server with pages of a wiki, and the release build of the app beside them: in `/footbridge/`, and in `/open/` with
 * the header that lets a page without an origin load it.
 */
export class Wiki {
  readonly #server: Server;
  readonly #pages = new Map<string, string>();

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request.url ?? '/', response));
  }

  static async open(): Promise<Wiki> {
    const wiki = new Wiki();
    await new Promise<void>((listening) => wiki.#server.listen(0, '127.0.0.1', listening));
    return wiki;
  }

  /** The server by its number; `localhost` is another site than this, though the same machine. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The same server as another site. */
  get elsewhere(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Publishes a page with something pasted into it; gives its path. */
  publish(skin: Skin, pasted: string): string {
    const path = `/wiki/${this.#pages.size}`;
    this.#pages.set(path, skin(pasted));
    return path;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, this.origin);
    const page = this.#pages.get(pathname);
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.statusCode = 204;
      response.end();
      return;
    }
    const [, folder, ...rest] = normalize(decodeURIComponent(pathname)).split('/');
    const file = join(dist, rest.join('/') || 'index.html');
    const isOfApp = folder === 'footbridge' || folder === 'open';
    if (!isOfApp || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    if (folder === 'open') response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  }
}
