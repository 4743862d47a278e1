import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The libraries by the names under which the pages import them. */
const imports = {
  '@leeoniya/ufuzzy': '/peers/@leeoniya/ufuzzy/dist/uFuzzy.mjs',
  flexsearch: '/peers/flexsearch/dist/flexsearch.bundle.module.min.mjs',
  'footbridge-bench': '/ours/footbridge_bench.js',
  fuzzysort: '/peers/fuzzysort/fuzzysort.js',
  minisearch: '/peers/minisearch/dist/es/index.js',
};

const start = `<!doctype html><meta charset="utf-8"><title>loading</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="/pages/page.js"></script>`;

/** Serves folders under names, as `/pages/…`, and a start page; only to this machine. */
export class BenchServer {
  readonly #folders = new Map<string, string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      // Isolated pages have a clock of 5 µs rather than 100.
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
      response.setHeader('cache-control', 'no-cache');
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      if (path === '/') {
        response.setHeader('content-type', 'text/html');
        response.end(start);
        return;
      }
      const file = this.#file(path);
      if (!file) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
  }

  /** Serves a folder under a name, in place of the one before. */
  mount(name: string, folder: string): void {
    this.#folders.set(name, folder);
  }

  /** Begins to listen, on any free port, and tells the address. */
  async listen(): Promise<string> {
    await new Promise<void>((go) => this.#server.listen(0, '127.0.0.1', go));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #file(path: string): string | undefined {
    const parts = path.split('/').filter(Boolean);
    if (parts.some((part) => part === '..' || part.includes('\\'))) return undefined;
    // The app asks for its data below its own folder.
    const below = parts[0] === 'app' && parts[1] === 'data' ? parts.slice(1) : parts;
    const folder = this.#folders.get(below[0] ?? '');
    if (!folder) return undefined;
    const file = join(folder, ...below.slice(1));
    if (existsSync(file) && statSync(file).isDirectory()) return join(file, 'index.html');
    return existsSync(file) ? file : undefined;
  }
}
