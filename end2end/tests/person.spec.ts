import { expect, test } from '../fixtures';
import { groups, labelOf, people, type Person, pick, posts, site, topics } from '../helpers/company';
import { section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';

const full = pick(people, 'person with everything', (one: Person) => {
  const { ambitions = [], accomplishments = [], open_to = [], contacts, interests, learning } = one;
  const told = [ambitions, accomplishments, open_to, interests, learning].every((list) => list.length > 0);
  const reached = contacts.email !== undefined && contacts.github !== undefined && contacts.teams !== undefined;
  const around = groups.some(({ members }) => members.includes(one.id)) && posts.some(({ author }) => author === one.id);
  return told && reached && around && one.about !== undefined && !one.timezone;
});
const levels = { expert: 'Teaches it', advanced: 'Helps others', working: 'Works on their own', basics: 'Knows the basics' };

test('a profile shows who somebody is', async ({ page }) => {
  await openAt(page, `#/people/${full.id}`);
  await expect(heading(page)).toContainText(full.name);
  await expect(page).toHaveTitle(new RegExp(`^${full.name}`));
  const main = page.getByRole('main');
  await expect(main).toContainText(full.title);
  await expect(main).toContainText(labelOf(site.departments, full.department));
  await expect(main).toContainText(labelOf(site.locations, full.location));

  const skills = section(page, 'Skills').getByRole('listitem');
  const ranked = Object.keys(levels).flatMap((level) => Object.values(full.skills).filter((has) => has === level));
  await expect(skills).toContainText(ranked.map((level) => levels[level]));
  for (const [id, level] of Object.entries(full.skills)) {
    await expect(skills.filter({ hasText: labelOf(topics, id) }).filter({ hasText: levels[level] })).not.toHaveCount(0);
  }
  for (const [name, ids] of [['Wants to learn', full.learning], ['Interests', full.interests]] as const) {
    for (const id of ids) {
      const chip = section(page, name).getByRole('link', { name: labelOf(topics, id), exact: true });
      await expect(chip).toHaveAttribute('href', `#/topics/${id}`);
    }
  }
  for (const text of full.ambitions ?? []) await expect(section(page, 'Ambitions')).toContainText(text);
  for (const done of full.accomplishments ?? []) await expect(section(page, 'Proud of')).toContainText(done.text);
  await expect(section(page, 'Open to').getByRole('listitem')).toHaveCount(full.open_to?.length ?? 0);
});

test('a profile shows the groups and posts of somebody', async ({ page }) => {
  await openAt(page, `#/people/${full.id}`);
  for (const group of groups.filter(({ members }) => members.includes(full.id))) {
    const card = section(page, 'Groups').getByRole('link', { name: group.name, exact: true });
    await expect(card).toHaveAttribute('href', `#/groups/${group.id}`);
  }
  for (const post of posts.filter(({ author }) => author === full.id)) {
    const card = section(page, 'On the board').getByRole('link', { name: post.title, exact: true });
    await expect(card).toHaveAttribute('href', `#/board/${post.id}`);
  }
});

test('a profile gives safe ways to get in touch', async ({ page }) => {
  await openAt(page, `#/people/${full.id}`);
  const ways = page.getByRole('complementary', { name: 'Facts' });
  const { email, teams, github } = full.contacts;
  await expect(ways.getByRole('link', { name: /Mail/ })).toHaveAttribute('href', `mailto:${email}`);
  const chat = ways.getByRole('link', { name: /Teams/ });
  await expect(chat).toHaveAttribute('href', `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(teams ?? '')}`);
  const code = ways.getByRole('link', { name: /GitHub/ });
  await expect(code).toHaveAttribute('href', `https://github.com/${github}`);
  for (const outside of [chat, code]) {
    await expect(outside).toHaveAttribute('target', '_blank');
    await expect(outside).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(outside).toHaveAccessibleName(/in a new tab/);
  }
});

test('a handle without an address can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const slack = pick(people, 'person on Slack', (one) => one.contacts.slack?.startsWith('@') ?? false);
  await openAt(page, `#/people/${slack.id}`);
  await page.getByRole('button', { name: `Copy ${slack.contacts.slack}` }).click();
  await expect(page.getByRole('status').filter({ hasText: /cop/i })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(slack.contacts.slack);
});

test('the clocks there and the hours we share are told for me', async ({ page }) => {
  const from = (place: string): Person => pick(people, `person in ${place}`, (one) => one.location === place && !one.timezone);
  const nairobi = from('nairobi');
  const osaka = from('osaka');
  await openAt(page, `#/people/${nairobi.id}`);
  const panel = page.getByRole('main').getByRole('figure');
  await expect(panel).toContainText('It is 13:00 for');
  await expect(panel).toContainText('Nairobi time. You share 5 working hours, 09:00 to 14:00 for you.');
  await openAt(page, `#/people/${osaka.id}`);
  await expect(panel).toContainText('It is 19:00 for');
  await becomePerson(page, nairobi.name);
  await openAt(page, `#/people/${osaka.id}`);
  await expect(panel).toContainText(/You share 2 working hours, 09:00 to 11:00 for you/);
  await openAt(page, `#/people/${nairobi.id}`);
  await expect(heading(page)).toContainText(nairobi.name);
  await expect(panel).toHaveCount(0);
});

test('a face without a picture has the same colour everywhere, and letters one can read', async ({ page }) => {
  const face = async (): Promise<{ letters: string; ink: string; ground: string }> => {
    const avatar = page.getByRole('main').locator('[data-initials]').first();
    return avatar.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { letters: element.getAttribute('data-initials') ?? '', ink: color, ground: backgroundColor };
    });
  };
  for (const person of people.slice(0, 12)) {
    await openAt(page, `#/people?q=${encodeURIComponent(person.name)}`);
    await expect(page.getByRole('article').filter({ hasText: person.name }).first()).toBeVisible();
    const onCard = await face();
    await openAt(page, `#/people/${person.id}`);
    await expect(heading(page)).toContainText(person.name);
    expect(await face()).toEqual(onCard);
    expect(onCard.letters).toMatch(/^[\p{L}\p{M}]{1,3}$/u);
  }
});

test('what connects us is said in words', async ({ page }) => {
  const other = pick(people, 'person who shares a group', (one) => one.id !== full.id && one.interests.some((id) => full.interests.includes(id)));
  await becomePerson(page, full.name);
  await openAt(page, `#/people/${other.id}`);
  const shared = section(page, /^What connects you and/);
  const both = other.interests.find((id) => full.interests.includes(id)) ?? '';
  await expect(shared).toContainText(labelOf(topics, both));
  await openAt(page, `#/people/${full.id}`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Change my profile' })).toBeVisible();
  await expect(shared).toHaveCount(0);
});

test('somebody unknown is not invented', async ({ page }) => {
  await openAt(page, '#/people/nobody-at-all');
  await expect(page).toHaveTitle(/^Nobody of that name/);
  await expect(page.getByRole('main').getByRole('link', { name: /people|directory/i }).first()).toBeVisible();
});
