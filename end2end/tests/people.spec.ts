import { expect, test } from '../fixtures';
import { count, labelOf, people, type Person, pick, site, topics } from '../helpers/company';
import { List } from '../helpers/list';
import { choose } from '../helpers/page';
import { openAt } from '../helpers/visit';

const common = pick(topics, 'skill of many', ({ id }) => count(people, (one) => id in one.skills) > 12);
const teaches = (one: Person): boolean => one.skills[common.id] === 'expert';
const helps = (one: Person): boolean => teaches(one) || one.skills[common.id] === 'advanced';

test('the search finds names in any order, with and without their marks', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  await openAt(page, '#/people');
  await list.expectCount(people.length);
  const marked = pick(people, 'name with marks', ({ name }) => /ł/.test(name));
  const plain = marked.name.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replaceAll(/\p{M}/gu, '');
  await list.search.fill(plain.split(' ').reverse().join(' ').toUpperCase());
  await expect(list.card(marked.name)).toBeVisible();
  await list.search.fill(marked.name);
  await expect(list.card(marked.name)).toBeVisible();
  await list.search.fill('k8s');
  await list.expectCount(count(people, (one) => [...Object.keys(one.skills), ...one.learning].includes('kubernetes')));
});

test('each filter leaves as many people as it says', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  await openAt(page, '#/people');
  const expectFilter = async (facet: string, label: string, chip: string, fits: (one: Person) => boolean): Promise<void> => {
    await test.step(`${facet}: ${label}`, () => list.expectFilter(facet, label, count(people, fits), chip));
  };
  for (const { id, label } of site.departments) await expectFilter('Department', label, label, (one) => one.department === id);
  await expectFilter('Place', labelOf(site.locations, 'osaka'), 'Osaka', (one) => one.location === 'osaka');
  await expectFilter('Level', labelOf(site.levels, 'director'), 'Director', (one) => one.level === 'director');
  await expectFilter('Open to', 'A coffee', 'Open to: a coffee', (one) => one.open_to?.includes('coffee') ?? false);
});

test('a skill is looked for from a level up', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  await openAt(page, '#/people');
  await list.showFilters();
  await choose(list.filters.getByRole('combobox', { name: 'Skill', exact: true }), common.label);
  await list.expectCount(count(people, (one) => common.id in one.skills));
  const level = list.filters.getByRole('combobox', { name: `How well they know ${common.label}` });
  await level.selectOption({ label: 'Helps others' });
  await list.expectCount(count(people, helps));
  await expect(list.chip(`${common.label}: helps others`)).toBeVisible();
  await level.selectOption({ label: 'Teaches it' });
  await list.expectCount(count(people, teaches));
  await page.goBack();
  await list.expectCount(count(people, helps));
  await expect(level).toHaveValue('advanced');
  await list.chip(`${common.label}: helps others`).click();
  await list.expectCount(people.length);
  await expect(level).toHaveCount(0);
});

test('interests and what people want to learn are looked for by typing', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  const liked = pick(topics, 'interest of some', ({ id }) => count(people, (one) => one.interests.includes(id)) > 3);
  await openAt(page, '#/people');
  await list.showFilters();
  await choose(list.filters.getByRole('combobox', { name: 'Interest' }), liked.label);
  await list.expectCount(count(people, (one) => one.interests.includes(liked.id)));
  await list.chip(`Likes: ${liked.label}`).click();
  const wanted = pick(topics, 'skill some want', ({ id }) => count(people, (one) => one.learning.includes(id)) > 3);
  await choose(list.filters.getByRole('combobox', { name: 'Wants to learn' }), wanted.label);
  await list.expectCount(count(people, (one) => one.learning.includes(wanted.id)));
});

test('people stand in the order that is chosen, in pages', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  await openAt(page, '#/people');
  await list.order.selectOption({ label: 'Newest in the company' });
  const joined = people.map((one) => one.joined).sort();
  const newest = people.filter((one) => one.joined === joined.at(-1)).map((one) => one.name);
  await expect.poll(async () => newest.includes(await list.titles.first().innerText())).toBe(true);
  await expect(list.cards.first()).toContainText('New here');

  const last = Math.ceil(people.length / 24);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await openAt(page, `#/people?sort=new&page=${last}`);
  await expect(list.cards).toHaveCount(people.length - 24 * (last - 1));
  await pages.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL(new RegExp(`page=${last - 1}$`));
  await expect(list.cards).toHaveCount(24);
});

test('nobody found leads on', async ({ page }) => {
  const list = new List(page, 'person', 'people');
  await openAt(page, '#/people?q=zzzz&skill=rust');
  await expect(page.getByText('Nobody fits all of that')).toBeVisible();
  const ask = page.getByRole('main').getByRole('link', { name: 'Ask on the board' });
  await expect(ask).toHaveAttribute('href', '#/board/new?kind=ask&topic=rust');
  await page.getByRole('main').getByRole('button', { name: 'Clear the filters' }).click();
  await list.expectCount(people.length);
});
