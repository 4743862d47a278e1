import { expect, test } from '../fixtures';
import { becomePerson, heading, openAt } from '../helpers/visit';
import { section } from '../helpers/page';
import { count, isPaused, moderates, people, personOf, pick, posts, site, labelOf, stateOf, topics, type Person, type Post } from '../helpers/company';
import { List } from '../helpers/list';

const kinds = {
  offer: 'Offer',
  ask: 'Ask',
  project: 'Project',
  role: 'Role',
  shadowing: 'Shadowing',
  lateral_move: 'Lateral move',
  mentoring: 'Mentoring',
};

/** Somebody who neither wrote a post nor answered it. */
function reader(post: Post): Person {
  const fits = (one: Person): boolean => one.id !== post.author && !post.interested.includes(one.id) && !moderates(one);
  return pick(people, 'reader', fits);
}

test('every kind of post has its list', async ({ page }) => {
  const list = new List(page, 'post', 'posts');
  await openAt(page, '#/board');
  await list.expectCount(posts.length);
  const nav = page.getByRole('navigation', { name: 'Kinds of post' });
  for (const [key, label] of Object.entries(kinds)) {
    const expected = count(posts, (post) => post.kind === key);
    await nav.getByRole('link', { name: new RegExp(`^${label}\\s*${expected}$`) }).click();
    await list.expectCount(expected);
    await expect(list.cards.filter({ has: page.getByText(label, { exact: true }) })).toHaveCount(Math.min(expected, 24));
    await expect(page).toHaveURL(new RegExp(`#/board\\?kind=${key}$`));
  }
  await nav.getByRole('link', { name: /^All/ }).click();
  await list.expectCount(posts.length);
});

test('each filter leaves as many posts as it says', async ({ page }) => {
  const list = new List(page, 'post', 'posts');
  await openAt(page, '#/board');
  const expectFilter = async (facet: string, label: string, fits: (post: Post) => boolean): Promise<void> => {
    await test.step(`${facet}: ${label}`, () => list.expectFilter(facet, label, count(posts, fits)));
  };
  const topic = pick(topics, 'topic of some posts', ({ id }) => count(posts, (post) => post.topics.includes(id)) > 2);
  await expectFilter('Topic', topic.label, (post) => post.topics.includes(topic.id));
  for (const [key, label] of Object.entries({ full: 'Full', expired: 'Expired', closed: 'Closed' })) {
    await expectFilter('State', label, (post) => stateOf(post) === key);
  }
  await expectFilter('Commitment', 'One-off', (post) => post.commitment === 'one_off');
  await expectFilter('Format', 'In person', (post) => post.format === 'in_person');
  const department = (post: Post): string => post.department ?? personOf(post.author).department;
  await expectFilter('Department', labelOf(site.departments, 'legal'), (post) => department(post) === 'legal');
});

test('open only leaves what can be answered', async ({ page }) => {
  const list = new List(page, 'post', 'posts');
  await openAt(page, '#/board');
  const openOnly = page.getByRole('main').getByRole('checkbox', { name: 'Open only', exact: true });
  await openOnly.check();
  await list.expectCount(count(posts, (post) => stateOf(post) === 'open'));
  await expect(page).toHaveURL(/state=open/);
  await expect(list.cards.getByText('Full', { exact: true })).toHaveCount(0);
  await openOnly.uncheck();
  await list.expectCount(posts.length);
});

test('posts stand in the order that is chosen, open ones first', async ({ page }) => {
  const list = new List(page, 'post', 'posts');
  await openAt(page, '#/board');
  const open = posts.filter((post) => stateOf(post) === 'open');
  const latest = open.map((post) => post.posted).sort().at(-1);
  const newest = open.filter((post) => post.posted === latest).map((post) => post.title);
  await expect.poll(async () => newest.includes(await list.titles.first().innerText())).toBe(true);

  await list.order.selectOption('ending');
  const soonest = open.flatMap((post) => post.expires ?? []).sort()[0];
  await expect(list.titles.first()).toHaveText(pick(open, 'post that ends first', (post) => post.expires === soonest).title);
  await page.goBack();
  await expect(list.order).toHaveValue('');
});

test('the last place makes a post full, and withdrawing gives it back', async ({ page }) => {
  const post = pick(posts, 'post with one place left', (one) => stateOf(one) === 'open' && one.capacity === one.interested.length + 1);
  const me = reader(post);
  await becomePerson(page, me.name);
  await openAt(page, `#/board/${post.id}`);
  await expect(page.getByRole('main').getByText('1 place left', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`${post.interested.length} of ${post.capacity} taken`)).toBeVisible();

  await page.getByRole('button', { name: `I’m interested in ${post.title}` }).click();
  const withdraw = page.getByRole('button', { name: `Interested in ${post.title}` });
  await expect(withdraw).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('main').getByText('Full', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`${post.capacity} of ${post.capacity} taken`)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Your answer is not published yet.');
  await expect(page.getByRole('main').getByRole('link', { name: me.name })).toBeVisible();

  await openAt(page, `#/board?q=${encodeURIComponent(post.title)}`);
  const card = new List(page, 'post', 'posts').card(post.title);
  await expect(card.getByText('Full', { exact: true })).toBeVisible();

  await openAt(page, `#/board/${post.id}`);
  await withdraw.click();
  await expect(page.getByRole('main').getByText('1 place left', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: me.name })).toHaveCount(0);
});

test('a post that is full, expired or closed says why, and cannot be answered', async ({ page }) => {
  const words = {
    full: (post: Post): RegExp => (post.capacity === 1 ? /The one place is taken\./ : new RegExp(`All ${post.capacity} places are taken\\.`)),
    expired: (post: Post): RegExp => new RegExp(`Its last day was ${Number(post.expires?.slice(8))} `),
    closed: (post: Post): RegExp => new RegExp(`${personOf(post.author).name} has closed this post\\.`),
  };
  for (const state of ['full', 'expired', 'closed'] as const) {
    const post = pick(posts, `${state} post`, (one) => stateOf(one) === state);
    await openAt(page, `#/board/${post.id}`);
    await expect(heading(page)).toHaveText(post.title);
    await expect(page.getByRole('main')).toContainText(words[state](post));
    await expect(page.getByRole('button', { name: post.title })).toHaveCount(0);
  }
});

test('an ask shows who could teach it, other departments told', async ({ page }) => {
  const canTeach = (one: Person, post: Post): boolean =>
    one.id !== post.author && !isPaused(one) && post.topics.some((id) => ['advanced', 'expert'].includes(one.skills[id] ?? ''));
  const ask = pick(posts, 'ask with a teacher', (post) => post.kind === 'ask' && people.some((one) => canTeach(one, post)));
  await openAt(page, `#/board/${ask.id}`);
  const teachers = section(page, 'Who could teach this');
  const expected = people.filter((one) => canTeach(one, ask));
  await expect(teachers.getByRole('listitem')).toHaveCount(Math.min(expected.length, 8));
  const names = expected.map((one) => one.name);
  for (const name of await teachers.getByRole('link').allInnerTexts()) expect(names).toContain(name);
  await expect(teachers).toContainText(/Teaches it|Helps others/);
});

test('an offer shows who asked', async ({ page }) => {
  const offer = pick(posts, 'offer that was answered', (post) => post.kind === 'offer' && post.interested.length > 2 && post.interested.length < 7);
  await openAt(page, `#/board/${offer.id}`);
  const asked = section(page, 'Who asked');
  for (const id of offer.interested) await expect(asked.getByRole('link', { name: personOf(id).name, exact: true })).toBeVisible();
  const author = page.getByRole('complementary', { name: 'Facts' });
  await expect(author.getByRole('link', { name: personOf(offer.author).name })).toHaveAttribute('href', `#/people/${offer.author}`);
});

test('a guest who is interested is asked who they are first', async ({ page }) => {
  const post = pick(posts, 'open post', (one) => stateOf(one) === 'open');
  await openAt(page, `#/board/${post.id}`);
  await page.getByRole('button', { name: `I’m interested in ${post.title}` }).click();
  await expect(heading(page)).toHaveText(/^Welcome to/);
});
