import { expect, test } from '../fixtures';
import { heading, openAt } from '../helpers/visit';

const parts = /-parts\/.+\.wasm$/;

test('the start page comes without the parts of the other pages, and they follow', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (parts.test(request.url())) asked.push(request.url());
  });
  await openAt(page, '#/');
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(asked).toEqual([]);
  await expect.poll(() => asked.length, { message: 'fetched ahead a moment later' }).toBeGreaterThan(0);
});

test('a page whose part does not arrive says so, and comes when tried again', async ({ page, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route(parts, (route) => route.abort());
  await page.goto('./#/groups');
  await expect(heading(page)).toHaveText('This page did not load');
  await page.unroute(parts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText('Groups');
  await expect(page.getByRole('article').first()).toBeVisible();
});
