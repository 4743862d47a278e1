import { expect, test } from '../fixtures';
import { groups, people, pick, posts, stateOf, topics } from '../helpers/company';
import { section } from '../helpers/page';
import { becomePerson, heading, introduceMyself, openAt } from '../helpers/visit';

const FITTING = 'Groups that fit';
const label = (id: string) => pick(topics, id, (topic) => topic.id === id).label;

test('a guest sees what this is, and popular things under that name', async ({ page }) => {
  await openAt(page, '#/');
  await expect(heading(page, 'Find your people at Larkfield')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Say who you are' })).toBeVisible();
  await expect(section(page, 'Popular groups')).toContainText('not picked for you');
  await expect(section(page, FITTING)).toHaveCount(0);
  const largest = groups.toSorted((a, b) => b.members.length - a.members.length)[0];
  await expect(section(page, 'Popular groups').getByRole('heading', { name: largest?.name ?? '' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Say who you are' }).click();
  await expect(heading(page, 'Welcome to Larkfield')).toBeVisible();
});

test('each suggestion says why in words that match what was chosen', async ({ page }) => {
  const likes = ['sourdough', 'chess'];
  await introduceMyself(page, 'Zoë Ünal-Brandt', {
    likes: likes.map(label),
    knows: [label('spreadsheets')],
    learns: [label('rust')],
  });
  await expect(heading(page, /^Good \w+, Zoë$/)).toBeVisible();

  const fitting = section(page, FITTING).getByRole('article');
  const reasons: [string, RegExp][] = [
    ['lisbon-crumb', /You picked Sourdough/],
    ['slow-chess', /You picked Chess/],
    ['rust-study', /You want to learn Rust/],
  ];
  await expect(fitting).toHaveCount(reasons.length);
  for (const [id, reason] of reasons) {
    const { name } = pick(groups, id, (group) => group.id === id);
    await expect(fitting.filter({ has: page.getByRole('heading', { name }) })).toContainText(reason);
  }

  const meeting = section(page, 'People worth meeting').getByRole('article');
  expect(await meeting.count()).toBeGreaterThan(0);
  for (const card of await meeting.all()) {
    const name = await card.getByRole('heading').innerText();
    const person = pick(people, name, (one) => one.name === name);
    await expect(card).toContainText(/both picked (Sourdough|Chess)|can teach Rust|wants to learn Spreadsheets/i);
    // The words are true.
    const text = await card.innerText();
    if (/both picked.*Sourdough/i.test(text)) expect(person.interests).toContain('sourdough');
    if (/both picked.*Chess/i.test(text)) expect(person.interests).toContain('chess');
    if (/can teach Rust/.test(text)) expect(['advanced', 'expert']).toContain(person.skills['rust']);
    if (/wants to learn Spreadsheets/.test(text)) expect(person.learning).toContain('spreadsheets');
  }

  const board = section(page, 'From the board for you').getByRole('article');
  expect(await board.count()).toBeGreaterThan(0);
  for (const card of await board.all()) {
    await expect(card).toContainText(/You (want to learn Rust|can teach Spreadsheets|picked (Sourdough|Chess))/i);
    const title = await card.getByRole('heading').innerText();
    expect(stateOf(pick(posts, title, (post) => title.includes(post.title)))).toBe('open');
  }
});

test('suggests no group that I am in, nor myself', async ({ page }) => {
  const active = pick(people, 'person in two groups who fits a third', (person) => {
    return groups.filter(({ members }) => members.includes(person.id)).length >= 2 && person.interests.length > 2;
  });
  await becomePerson(page, active.name);
  await expect(section(page, FITTING)).toBeVisible();
  for (const group of groups.filter(({ members }) => members.includes(active.id))) {
    await expect(section(page, FITTING).getByRole('heading', { name: group.name, exact: true })).toHaveCount(0);
  }
  const meeting = section(page, 'People worth meeting');
  await expect(meeting.getByRole('article').first()).toBeVisible();
  await expect(meeting.getByRole('heading', { name: active.name, exact: true })).toHaveCount(0);
});

test('a group that I join stays under my finger, and is not suggested the next time', async ({ page }) => {
  await introduceMyself(page, 'Zoë Ünal-Brandt', { likes: [label('chess')] });
  const fitting = section(page, FITTING);
  await fitting.getByRole('button', { name: 'Join Slow Chess', exact: true }).click();
  const joined = fitting.getByRole('button', { name: 'Joined Slow Chess', exact: true, pressed: true });
  await expect(joined).toBeFocused();
  const chess = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');
  const card = fitting.getByRole('article').filter({ has: page.getByRole('heading', { name: chess.name }) });
  await expect(card).toContainText(`${chess.members.length + 1} people`);
  await page.reload();
  await expect(heading(page, /Zoë$/)).toBeVisible();
  await expect(fitting.getByRole('heading', { name: 'Slow Chess', exact: true })).toHaveCount(0);
});

test('new interests bring new suggestions at once', async ({ page }) => {
  await introduceMyself(page, 'Zoë Ünal-Brandt', { likes: [label('chess')] });
  await expect(section(page, FITTING).getByRole('heading', { name: 'Page Turners' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Change my topics' }).click();
  await page.getByRole('combobox', { name: 'Interests' }).fill(label('reading'));
  await page.getByRole('option', { name: label('reading'), exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'For you', exact: true }).click();
  const cards = section(page, FITTING).getByRole('article');
  await expect(cards.filter({ has: page.getByRole('heading', { name: 'Page Turners' }) })).toContainText(`You picked ${label('reading')}`);
});

test('the newest activity is told, latest first', async ({ page }) => {
  const open = posts.filter((post) => ['open', 'full'].includes(stateOf(post)));
  const told = open.toSorted((a, b) => (a.posted < b.posted ? 1 : -1)).slice(0, 2);
  await openAt(page, '#/');
  const newest = section(page, 'Newest').getByRole('listitem');
  await expect(newest).toHaveCount(8);
  await expect(newest.first()).toContainText(`posted ${told[0]?.title}`);
  await expect(newest.first()).toContainText(pick(people, 'author', ({ id }) => id === told[0]?.author).name);
  await newest.first().getByRole('link', { name: told[0]?.title ?? '' }).click();
  await expect(heading(page, told[0]?.title)).toBeVisible();
});

test('somebody of whom nothing is known is invited to choose, and led through the first steps', async ({ page }) => {
  await introduceMyself(page, 'Zoë Ünal-Brandt');
  await expect(page.getByRole('link', { name: 'Choose your interests' })).toBeVisible();
  const steps = section(page, 'Your first steps');
  await expect(steps.getByRole('listitem').filter({ hasText: 'Say who you are' })).toContainText('(done)');
  await section(page, 'Popular groups').getByRole('button', { name: /^Join / }).first().click();
  await expect(steps.getByRole('listitem').filter({ hasText: 'Join a group' })).toContainText('(done)');
  await steps.getByRole('listitem').filter({ hasText: 'Say hello' }).getByRole('button', { name: 'Done' }).click();
  await steps.getByRole('button', { name: 'Hide' }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(heading(page, /Zoë$/)).toBeVisible();
  await expect(steps).toHaveCount(0);
});
