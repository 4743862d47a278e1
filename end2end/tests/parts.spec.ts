import { expect, test } from '../fixtures';
import { changeRow, join } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { becomePerson, heading, myMenu, openAt } from '../helpers/visit';

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
  watch.allow(/Failed to load resource|Failed to fetch/);
  await page.route(parts, (route) => route.abort());
  await page.goto('./#/groups');
  await expect(heading(page)).toHaveText('This page did not load');
  await page.unroute(parts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText('Groups');
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('what was done on the device is not left out because the part that reads it does not arrive', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|Failed to fetch/);
  const me = pick(people, 'person', () => true);
  const group = pick(groups, 'group without them', ({ members, status }) => status !== 'closed' && !members.includes(me.id));
  await becomePerson(page, me.name);
  await join(page, group);
  await page.route(parts, (route) => route.abort());
  await page.reload();
  await expect(heading(page)).toHaveText('The company’s data did not load');
  await page.unroute(parts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(myMenu(page, me.name)).toBeVisible();
  await openAt(page, '#/changes');
  await expect(changeRow(page, `Join ${group.name}`)).toBeVisible();
});
