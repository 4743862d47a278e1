import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '../fixtures';
import { people, pick } from '../helpers/company';
import { Host } from '../helpers/host';
import { Proxy } from '../helpers/proxy';
import { pages } from '../helpers/routes';
import { heading, openAt } from '../helpers/visit';

base.skip(({ isMobile }) => isMobile, 'the same on every device');

const dist = join(import.meta.dirname, '..', '..', 'dist');
const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !name.startsWith('data/') && statSync(join(dist, name)).isFile());
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where the same build is opened: the path that a browser sees, and the one that the server of the files has. */
const places: Record<string, { seen: string; served: string }> = {
  'at the top of a host': { seen: '/', served: '/' },
  'below the name of a repository': { seen: '/repo/', served: '/repo/' },
  'below a deep path': { seen: '/a/b-c/d.e/f_g/~h/', served: '/a/b-c/d.e/f_g/~h/' },
  'behind a proxy that rewrites nothing': { seen: '/tools/footbridge/', served: '/internal/' },
};

const test = base.extend<{ place: { seen: string; served: string } }>({
  place: [{ seen: '/', served: '/' }, { option: true }],
  baseURL: async ({ place: { seen, served } }, use) => {
    const host = await Host.open(undefined, served);
    const proxy = seen === served ? null : await Proxy.open(seen, host.url);
    await use((proxy ?? host).url);
    proxy?.close();
    host.close();
  },
});

for (const [where, place] of Object.entries(places)) {
  test.describe(where, () => {
    test.use({ place });

    test('every file is the one that was built', async ({ request, baseURL }) => {
      expect(built.length).toBeGreaterThan(10);
      for (const name of built) {
        const answer = await request.get(`${baseURL}${name}`);
        expect(digest(await answer.body()), name).toBe(digest(readFileSync(join(dist, name))));
      }
    });

    test('every page opens, and asks for nothing outside', async ({ page, baseURL }) => {
      test.setTimeout(120_000);
      const asked: string[] = [];
      const missing: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(response.url());
      });
      for (const address of Object.values(pages)) await openAt(page, address);
      const here = new URL(baseURL ?? '').href;
      expect(asked.filter((url) => !url.startsWith(here) && !/^(data|blob):/.test(url))).toEqual([]);
      expect(missing).toEqual([]);
      expect(asked.some((url) => url.endsWith('/data/people.json')), 'the data').toBe(true);
      expect(asked.some((url) => /-parts\/.+\.wasm$/.test(url)), 'a part of the program').toBe(true);
    });

    test('an address leads to its page at once, also by the name of the file', async ({ page }) => {
      const one = pick(people, 'colleague', () => true);
      for (const file of ['', 'index.html']) {
        await page.goto('about:blank');
        await openAt(page, `${file}#/people/${one.id}`);
        await expect(heading(page, one.name)).toBeVisible();
        await page.reload();
        await expect(heading(page, one.name)).toBeVisible();
      }
    });
  });
}

base('no built file names an address from the top of its host', () => {
  const absolute = /(?:href|src|action|content)="\/|url\(["']?\/|(?:from|import\()\s*["']\/|"(?:start_url|scope|src)":\s*"\//;
  for (const name of built.filter((file) => /\.(html|css|js|mjs|webmanifest|svg)$/.test(file))) {
    expect(absolute.exec(readFileSync(join(dist, name), 'utf8'))?.[0], name).toBeUndefined();
  }
});

base('no script has an ending that web servers may not know', () => {
  expect(built.filter((name) => name.endsWith('.mjs'))).toEqual([]);
});
