import { expect, test } from '../fixtures';
import { section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';
import { groups, labelOf, moderates, people, type Person, personOf, pick, plural, posts, site, stateOf } from '../helpers/company';

const group = pick(groups, 'study group', ({ id }) => id === 'rust-study');
const departments = new Set(group.members.map((id) => personOf(id).department));

/** Somebody who is not in the group and whose department is. */
function outsider(): Person {
  const fits = (one: Person): boolean => !group.members.includes(one.id) && departments.has(one.department) && !moderates(one);
  return pick(people, 'outsider', fits);
}

function inWords(members: number): string {
  return `${plural(members, 'person', 'people')} from ${plural(departments.size, 'department', 'departments')}`;
}

test('a group shows its members by department, its meetings and what is on the board about it', async ({ page }) => {
  await openAt(page, `#/groups/${group.id}`);
  await expect(heading(page)).toHaveText(group.name);
  await expect(page).toHaveTitle(/^Rust Study Group/);

  const members = section(page, 'Members');
  await expect(members).toContainText(inWords(group.members.length));
  for (const department of departments) {
    const there = group.members.filter((id) => personOf(id).department === department);
    const heading = members.getByRole('heading', { name: `${labelOf(site.departments, department)} ${there.length}` });
    await expect(heading).toBeVisible();
  }
  await expect(members.getByRole('listitem')).toHaveCount(group.members.length);
  await expect(members.getByRole('listitem').filter({ hasText: 'Leads' })).toHaveCount(group.leads.length);
  for (const lead of group.leads) {
    const person = personOf(lead);
    await expect(members.getByRole('link', { name: person.name })).toHaveAttribute('href', `#/people/${person.id}`);
  }

  const meetings = page.getByRole('complementary', { name: 'At a glance' });
  await expect(meetings.getByRole('heading', { name: 'Next meetings' })).toBeVisible();
  await expect(meetings.getByRole('time')).toHaveText(['Tuesday 24 November', 'Tuesday 1 December', 'Tuesday 8 December']);
  await expect(meetings).toContainText('Times in your time zone (Lisbon).');
  await expect(meetings.getByRole('link', { name: /opens in a new tab/ })).toHaveAttribute('rel', 'noopener noreferrer');

  const open = posts.filter((post) => stateOf(post) === 'open' && post.topics.some((id) => group.topics.includes(id)));
  const board = section(page, 'On the board about this');
  await expect(board.getByRole('article')).toHaveCount(Math.min(open.length, 4));
});

test('joining and leaving show at once, and say that they are not published', async ({ page }) => {
  const me = outsider();
  await becomePerson(page, me.name);
  await openAt(page, `#/groups/${group.id}`);
  const members = section(page, 'Members');
  const join = page.getByRole('button', { name: `Join ${group.name}` });
  const joined = page.getByRole('button', { name: `Joined ${group.name}` });
  await expect(join).toHaveAttribute('aria-pressed', 'false');

  await join.click();
  await expect(joined).toHaveAttribute('aria-pressed', 'true');
  await expect(joined).toBeFocused();
  await expect(members).toContainText(inWords(group.members.length + 1));
  await expect(members.getByRole('listitem').filter({ hasText: me.name })).toContainText('(you)');
  await expect(page.getByRole('link', { name: 'Not published yet', exact: true })).toHaveAttribute('href', '#/changes');

  await openAt(page, '#/groups?q=rust');
  await expect(page.getByRole('article').filter({ hasText: group.name })).toContainText(inWords(group.members.length + 1));

  await openAt(page, `#/groups/${group.id}`);
  await joined.click();
  await expect(join).toBeVisible();
  await expect(members).toContainText(inWords(group.members.length));
  await expect(page.getByRole('link', { name: 'Not published yet', exact: true })).toHaveCount(0);
});

test('whoever does not lead a group may not change it', async ({ page }) => {
  await becomePerson(page, outsider().name);
  await openAt(page, `#/groups/${group.id}`);
  await expect(heading(page)).toHaveText(group.name);
  await expect(page.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
  await openAt(page, `#/groups/${group.id}/edit`);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(/lead/);
});

test('a lead confirms that a group is up to date', async ({ page }) => {
  await becomePerson(page, personOf(group.leads[0] ?? '').name);
  await openAt(page, `#/groups/${group.id}`);
  await page.getByRole('button', { name: 'Still up to date' }).click();
  await expect(page.getByRole('main')).toContainText('Last confirmed 24 November 2026 (today).');
  await expect(page.getByRole('button', { name: 'Still up to date' })).toHaveCount(0);
});

test('a group that is not there says so and leads on', async ({ page }) => {
  await openAt(page, '#/groups/never-founded');
  await expect(heading(page)).toHaveText('There is no such group');
  await page.getByRole('main').getByRole('link', { name: 'See all groups' }).click();
  await expect(heading(page)).toHaveText('Groups');
});
