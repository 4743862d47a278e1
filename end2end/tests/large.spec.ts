import { expect, test } from '../fixtures';
import { BigCompany, timeKeys } from '../helpers/big';
import { type Person } from '../helpers/company';
import { List } from '../helpers/list';
import { becomePerson, heading, openAt } from '../helpers/visit';

const size = 5000;

// The generated company is seen from today.
test.use({ moment: null });

let company: BigCompany;
let here: Person[];

test.beforeAll(() => {
  // The generator may have to be compiled first.
  test.setTimeout(600_000);
  company = new BigCompany(size);
  here = company.people().filter((person) => !person.left || person.left >= new Date().toISOString().slice(0, 10));
});

test.beforeEach(async ({ context }) => {
  test.setTimeout(60_000);
  await company.serve(context);
});

test('every list opens with the company of a large corporation', async ({ page }) => {
  const me = here[0];
  if (!me) throw new Error('Nobody was generated.');
  await openAt(page, '#/people');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ people$/ })).toHaveText(`${here.length} people`);
  await expect(page.getByRole('article')).toHaveCount(24);
  await openAt(page, '#/people?sort=teaches&page=100');
  await expect(page.getByRole('article')).toHaveCount(24);
  for (const address of ['#/groups', '#/groups?sort=fit', '#/board']) {
    await openAt(page, address);
    await expect(page.getByRole('article').first()).toBeVisible();
  }
  await openAt(page, '#/topics');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await becomePerson(page, me.name);
  await openAt(page, '#/');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(heading(page)).toBeVisible();
});

for (const [address, typed] of [['#/people', 'rust lisbon'], ['#/groups', 'garden'], ['#/board', 'sensor']] as const) {
  // How long a key takes is told, not tested: it depends on what else the machine does.
  test(`typing in the search of ${address} narrows the list key by key`, async ({ page }) => {
    const list = new List(page, 'result', 'results');
    await openAt(page, address);
    await expect(list.cards.first()).toBeVisible();
    const results = page.getByRole('status').filter({ hasText: /^\d+ / }).first();
    const all = Number.parseInt(await results.innerText(), 10);
    await list.search.focus();
    const times = await timeKeys(page, typed);
    await expect(list.search).toHaveValue(typed);
    const slowest = Math.max(16, ...times);
    const sorted = [...times, ...Array<number>(typed.length).fill(16)].slice(0, typed.length).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    test.info().annotations.push({ type: 'key to frame', description: `${middle} ms in the middle, ${slowest} ms at most` });
    console.log(`${address}: from key to frame ${middle} ms in the middle, ${slowest} ms at most`);
    await expect(page).toHaveURL(new RegExp(`[?&]q=${typed.replace(' ', '\\+')}$`));
    await expect.poll(async () => Number.parseInt(await results.innerText(), 10)).toBeLessThan(all);
    await expect(list.cards.first()).toBeVisible();
  });
}

test('the search finds just those it should among many', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  const one = here[Math.floor(here.length / 2)];
  if (!one) throw new Error('Nobody was generated.');
  await openAt(page, '#/people');
  await list.search.fill(one.name);
  await expect(list.card(one.name).first()).toBeVisible();
  await list.search.fill('');
  await list.showFilters();
  await (await list.option('Level', 'Director')).check();
  await list.expectCount(here.filter(({ level }) => level === 'director').length);
});
