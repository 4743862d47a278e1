import { createServer, request as ask, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/**
 * A reverse proxy as companies have them in front of their tools: it hands what is asked below its path on to another
 * server, whose paths are others, and rewrites neither pages nor headers.
 */
export class Proxy {
  readonly #server: Server;
  readonly #base: string;

  private constructor(base: string, to: string) {
    this.#base = base;
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (!path.startsWith(base)) {
        response.writeHead(404).end();
        return;
      }
      const onward = ask(to + path.slice(base.length), { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.writeHead(502).end());
      request.pipe(onward);
    });
  }

  /** Begins to hand on what is asked below `base` to `to`; both end with a slash. */
  static async open(base: string, to: string): Promise<Proxy> {
    const proxy = new Proxy(base, to);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#base}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
