import { expect, test } from '../fixtures';
import { becomePerson, heading, openAt } from '../helpers/visit';
import { count, type Group, groups, labelOf, people, personOf, pick, plural, site, topics } from '../helpers/company';
import { List } from '../helpers/list';

const open = groups.filter((group) => group.status !== 'closed');
const formats = { in_person: 'In person', remote: 'Remote', hybrid: 'Hybrid' };

test('the search finds words with and without their marks, and stands in the address', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  await openAt(page, '#/groups');
  await list.expectCount(open.length);

  await list.search.fill('mesa de espanol');
  await list.expectCount(1);
  await expect(list.card('Mesa de español')).toBeVisible();
  await expect(page).toHaveURL(/#\/groups\?q=mesa\+de\+espanol$/);

  await list.search.fill('ESPAÑOL MESA');
  await expect(list.card('Mesa de español')).toBeVisible();
  await list.expectCount(1);
});

test('an address holds words, filters and order, and a reload keeps them', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  const found = open.filter((group) => group.location === 'leeds' && group.open_to_newcomers);
  await openAt(page, '#/groups?open=newcomers&place=leeds&sort=name');
  await list.expectCount(found.length);
  await page.reload();
  await list.expectCount(found.length);
  await expect(list.chip('Leeds')).toBeVisible();
  await expect(list.chip('Open to newcomers')).toBeVisible();
  await expect(list.order).toHaveValue('name');
});

test('each filter leaves as many groups as it says', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  await openAt(page, '#/groups');
  const expectFilter = async (facet: string, label: string, fits: (group: Group) => boolean): Promise<void> => {
    await test.step(`${facet}: ${label}`, () => list.expectFilter(facet, label, count(open, fits)));
  };
  const topic = pick(topics, 'topic of two groups', ({ id }) => count(open, (group) => group.topics.includes(id)) > 1);
  await expectFilter('Topic', topic.label, (group) => group.topics.includes(topic.id));
  await expectFilter('Place', 'Everywhere', (group) => group.location === undefined);
  await expectFilter('Place', labelOf(site.locations, 'gdansk'), (group) => group.location === 'gdansk');
  for (const [key, label] of Object.entries(formats)) {
    await expectFilter('Format', label, (group) => group.format === key);
  }
  await expectFilter('Meets on', 'Tuesday', (group) => group.meets?.weekday === 'tuesday');
  await expectFilter('New to it?', 'Open to newcomers', (group) => group.open_to_newcomers);
  await expectFilter('Status', 'Dormant', (group) => group.status === 'dormant');
});

test('options of one filter widen, filters narrow each other, and the way back takes each step', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  const inLeeds = (group: Group): boolean => group.location === 'leeds';
  const either = (group: Group): boolean => inLeeds(group) || group.location === 'lisbon';
  const both = (group: Group): boolean => either(group) && group.meets?.weekday === 'friday';
  await openAt(page, '#/groups');
  await list.showFilters();
  await (await list.option('Place', 'Leeds')).check();
  await list.expectCount(count(open, inLeeds));
  await (await list.option('Place', 'Lisbon')).check();
  await list.expectCount(count(open, either));
  await (await list.option('Meets on', 'Friday')).check();
  await list.expectCount(count(open, both));

  await page.goBack();
  await list.expectCount(count(open, either));
  await expect(list.chip('Friday')).toHaveCount(0);
  await page.goBack();
  await list.expectCount(count(open, inLeeds));
  await page.goForward();
  await list.expectCount(count(open, either));
  await list.filters.getByRole('button', { name: 'Clear all' }).click();
  await list.expectCount(open.length);
  await expect(page).toHaveURL(/#\/groups$/);
});

test('the way back from a group leads to the same list', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  await openAt(page, '#/groups?q=rust&format=remote');
  await list.titles.filter({ hasText: 'Rust Study Group' }).getByRole('link').click();
  await expect(heading(page)).toHaveText('Rust Study Group');
  await page.goBack();
  await expect(list.search).toHaveValue('rust');
  await expect(list.chip('Remote')).toBeVisible();
});

test('groups stand in the order that is chosen', async ({ page }) => {
  const list = new List(page, 'group', 'groups');
  await openAt(page, '#/groups');
  const active = open.filter((group) => group.status === 'active');
  const largest = Math.max(...active.map((group) => group.members.length));
  const first = list.titles.first();
  await expect(first).toHaveText(pick(active, 'largest group', (group) => group.members.length === largest).name);

  await list.order.selectOption({ label: 'Newest' });
  const founded = active.map((group) => group.founded).sort();
  await expect(first).toHaveText(pick(active, 'newest group', (group) => group.founded === founded.at(-1)).name);
  await expect(page).toHaveURL(/sort=new$/);

  await list.order.selectOption({ label: 'Name' });
  const byName = open.map((group) => group.name).sort((a, b) => a.localeCompare(b, 'en'));
  await expect(list.titles).toHaveText(byName.slice(0, 24));
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click();
  await expect(list.titles).toHaveText(byName.slice(24));
});

for (const [place, words, unlike] of [
  ['lisbon', /Thursdays 13:00, every 2 weeks/, /for you/],
  ['nairobi', /Thursdays 13:00, every 2 weeks \(16:00 for you\)/, /13:00 for you/],
] as const) {
  test(`meetings are told in the time zone of ${place}`, async ({ page }) => {
    const crumb = pick(open, 'group that meets in Lisbon', (group) => group.id === 'lisbon-crumb');
    expect(crumb.meets).toMatchObject({ weekday: 'thursday', time: '13:00', timezone: 'Europe/Lisbon', every_weeks: 2 });
    const me = pick(people, `person in ${place}`, (person) => person.location === place && !person.timezone);
    await becomePerson(page, me.name);
    await openAt(page, '#/groups?q=crumb');
    const card = new List(page, 'group', 'groups').card(crumb.name);
    await expect(card).toContainText(words);
    await expect(card).not.toContainText(unlike);
  });
}

test('a card says what, who, where and when', async ({ page }) => {
  const told = pick(open, 'group with two topics and a channel', (group) => group.topics.length > 1 && group.meets !== undefined && group.channel !== undefined);
  const departments = new Set(told.members.map((id) => personOf(id).department)).size;
  await openAt(page, `#/groups?q=${encodeURIComponent(told.name)}`);
  const card = new List(page, 'group', 'groups').card(told.name);
  for (const id of told.topics) await expect(card.getByRole('link', { name: labelOf(topics, id), exact: true })).toBeVisible();
  await expect(card).toContainText(`Led by ${personOf(told.leads[0] ?? '').name}`);
  await expect(card).toContainText(`${plural(told.members.length, 'person', 'people')} from ${plural(departments, 'department', 'departments')}`);
  await expect(card).toContainText(formats[told.format as keyof typeof formats], { ignoreCase: true });
  await expect(card).toContainText(told.channel?.label ?? 'a channel');
});

test('a dormant group says so and promises no meeting', async ({ page }) => {
  const dormant = pick(open, 'dormant group', (group) => group.status === 'dormant' && group.meets !== undefined);
  const list = new List(page, 'group', 'groups');
  await openAt(page, `#/groups?q=${encodeURIComponent(dormant.name)}`);
  await expect(list.card(dormant.name)).toContainText('Dormant');
  await expect(list.card(dormant.name)).not.toContainText('next');
  await openAt(page, `#/groups/${dormant.id}`);
  await expect(page.getByRole('main')).toContainText('This group has gone quiet.');
  await expect(page.getByRole('heading', { name: 'Next meetings' })).toHaveCount(0);
});

test('where no group fits, one can be started on that topic', async ({ page }) => {
  const topic = pick(topics, 'topic without a group', ({ id, retired }) => !retired && !groups.some((group) => group.topics.includes(id)));
  await openAt(page, `#/groups?topic=${topic.id}`);
  await expect(page.getByText('No group fits')).toBeVisible();
  const start = page.getByRole('main').getByRole('link', { name: 'Start this group' });
  await expect(start).toHaveAttribute('href', `#/groups/new?topic=${topic.id}`);
  await page.getByRole('main').getByRole('link', { name: 'Clear the filters' }).click();
  await new List(page, 'group', 'groups').expectCount(open.length);
});
