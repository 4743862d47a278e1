import { expect, test } from '../fixtures';
import { openAt } from '../helpers/visit';

test('starts below a path and asks nothing of the rest of the host', async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) outside.push(request.url());
  });

  await page.goto('./');
  await expect(page.locator('#shell')).toHaveCount(0);
  expect(outside).toEqual([]);
});

test('every file comes with the type that browsers insist on', async ({ page }) => {
  const types = new Map<string, string>();
  page.on('response', (response) => {
    const extension = new URL(response.url()).pathname.split('.').pop() ?? '';
    types.set(extension, response.headers()['content-type'] ?? '');
  });

  // The styles of the first page stand in it; a list has some of its own.
  await openAt(page, '#/groups');
  expect(types.get('wasm')).toBe('application/wasm');
  expect(types.get('js')).toContain('text/javascript');
  expect(types.get('css')).toContain('text/css');
});

test('there is nothing above the path', async ({ request }) => {
  expect((await request.get('/')).status()).toBe(404);
  expect((await request.get('/intranet/')).status()).toBe(404);
  const page = await request.get('/intranet/footbridge', { maxRedirects: 0 });
  expect(page.status()).toBe(301);
  expect(page.headers()['location']).toBe('/intranet/footbridge/');
});
