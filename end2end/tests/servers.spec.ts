import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '../fixtures';
import { WebServer } from '../helpers/servers';
import { openAt } from '../helpers/visit';

const files = readdirSync(join(import.meta.dirname, '..', '..', 'dist'), { recursive: true, encoding: 'utf8' });
const builtFile = (pattern: RegExp): string => {
  const found = files.find((name) => pattern.test(name));
  if (!found) throw new Error(`The release build has no ${pattern}.`);
  return found;
};

const script = builtFile(/^footbridge-[0-9a-f]{12,16}\.js$/);
const program = builtFile(/^footbridge-[0-9a-f]{12,16}_bg\.wasm$/);
const style = builtFile(/-parts\/style-[0-9a-f]{12,16}\.css$/);
const part = builtFile(/-parts\/.+\.wasm$/);

/** What browsers have to be told about each kind of file. */
const expected: [name: string, type: string, unchanging: boolean][] = [
  ['', 'text/html; charset=utf-8', false],
  ['index.html', 'text/html; charset=utf-8', false],
  ['data/site.json', 'application/json; charset=utf-8', false],
  ['data/people.json', 'application/json; charset=utf-8', false],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', false],
  ['icons/icon.svg', 'image/svg+xml', false],
  ['icons/icon-192.png', 'image/png', false],
  [script, 'text/javascript; charset=utf-8', true],
  [style, 'text/css; charset=utf-8', true],
  [program, 'application/wasm', true],
  [part, 'application/wasm', true],
];

const test = base.extend<{ server: WebServer; kind: 'nginx' | 'apache' }>({
  kind: ['nginx', { option: true }],
  server: async ({ kind }, use) => {
    const server = await WebServer[kind]();
    await use(server);
    server.stop();
  },
  baseURL: async ({ server }, use) => use(server.url),
});

// Servers answer a phone as they answer anybody.
test.skip(({ isMobile }) => isMobile, 'the same on every device');

for (const kind of ['nginx', 'apache'] as const) {
  test.describe(`with the lines for ${kind}`, () => {
    test.use({ kind });

    test('every file comes with its type, and how long it may be kept', async ({ server, request }) => {
      for (const [name, type, unchanging] of expected) {
        const headers = (await request.get(server.url + name)).headers();
        // Whether a picture made of text says in which letters does not matter.
        const said = headers['content-type']?.replace(/^(image\/svg\+xml);.*/, '$1');
        expect.soft(said, name).toBe(type);
        const kept = unchanging ? 'public, max-age=31536000, immutable' : 'no-cache';
        expect.soft(headers['cache-control'], name).toBe(kept);
        expect.soft(headers['x-content-type-options'], name).toBe('nosniff');
        expect.soft(headers['referrer-policy'], name).toBe('same-origin');
        expect.soft(headers['content-security-policy'], name).toBe("frame-ancestors 'self' https://wiki.example.com");
      }
    });

    test('what is large comes compressed', async ({ server, request }) => {
      for (const name of ['', 'data/people.json', script, style, program, part]) {
        const { 'content-encoding': encoding, vary } = (await request.get(server.url + name)).headers();
        expect.soft(encoding, name).toBe('gzip');
        expect.soft(vary, name).toContain('Accept-Encoding');
      }
    });

    test('what the browser has is not sent again', async ({ server, request }) => {
      for (const name of ['', 'data/site.json', 'data/people.json', program]) {
        const { etag } = (await request.get(server.url + name)).headers();
        expect(etag, name).toBeTruthy();
        const again = await request.get(server.url + name, { headers: { 'If-None-Match': etag ?? '' } });
        expect.soft(again.status(), name).toBe(304);
        const other = await request.get(server.url + name, { headers: { 'If-None-Match': '"another"' } });
        expect.soft(other.status(), name).toBe(200);
      }
    });

    test('what is not there, or is nobody’s business, is not handed out', async ({ server, request }) => {
      for (const name of ['missing.json', 'footbridge-0000000000000000.js', 'data/.footbridge/journal.json', 'data/changes/01K.json']) {
        const answer = await request.get(server.url + name);
        expect.soft([403, 404], name).toContain(answer.status());
        expect.soft(answer.headers()['cache-control'] ?? '', name).not.toContain('immutable');
      }
      const page = await request.get(server.url.replace(/\/$/, ''));
      expect(page.url(), 'the folder gets its slash').toBe(server.url);
      expect(page.status()).toBe(200);
    });

    test('the app starts, and on a second visit asks only for what may have changed', async ({ server, page, watch }) => {
      // Receipts and rounds that are not there.
      watch.allow(/404/);
      await openAt(page, '#/groups');
      await expect(page.getByRole('article').first()).toBeVisible();
      const first = server.answers().length;
      await page.reload();
      await expect(page.getByRole('article').first()).toBeVisible();
      const second = (): string[] => server.answers().slice(first);
      await expect.poll(second).toContain('304 data/people.json');
      expect(second().filter((answer) => answer.endsWith(script)), 'kept for good').toEqual([]);
    });
  });
}
