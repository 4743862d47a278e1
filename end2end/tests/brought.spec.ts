import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick, posts, stateOf } from '../helpers/company';
import { becomePerson, heading, openAt, pickMyself, skipQuestion } from '../helpers/visit';

const me = pick(people, 'person', () => true);
const group = pick(groups, 'group without them', ({ members, status }) => status === 'active' && !members.includes(me.id));
const post = pick(posts, 'post to answer', (one) => stateOf(one) === 'open' && one.author !== me.id && !one.interested.includes(me.id));

/** The address of something that was begun elsewhere. */
function brought(draft: unknown): string {
  return `#/brought?draft=${Buffer.from(JSON.stringify(draft)).toString('base64url')}`;
}

test('what was begun is shown, and done only once it is confirmed', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, brought({ type: 'interested', post: post.id }));
  await expect(page.getByRole('heading', { name: `Say that you are interested in “${post.title}”?` })).toBeVisible();
  await expectNoAxeViolations(page);
  await openAt(page, '#/changes');
  await expect(page.getByText(post.title)).toHaveCount(0);
  await page.goBack();
  await page.getByRole('button', { name: 'Yes, keep it' }).click();
  await expect(heading(page)).toHaveText(post.title);
  await expect(page.getByRole('button', { name: `Interested in ${post.title}`, pressed: true })).toBeVisible();
});

test('who has not said who they are says so first, and comes back', async ({ page }) => {
  await openAt(page, brought({ type: 'join_group', group: group.id }));
  await page.getByRole('button', { name: 'Yes, keep it' }).click();
  await pickMyself(page, me.name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await skipQuestion(page, 'What do you like?');
  await skipQuestion(page, /What do you know/);
  await expect(page.getByRole('heading', { name: `Join ${group.name}?` })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, keep it' }).click();
  await expect(page.getByRole('button', { name: `Joined ${group.name}`, pressed: true })).toBeVisible();
});

test('what is so already is not done again', async ({ page }) => {
  const member = pick(people, 'member', ({ id }) => group.members.includes(id));
  await becomePerson(page, member.name);
  await openAt(page, brought({ type: 'join_group', group: group.id }));
  await expect(page.getByText('That is so already')).toBeVisible();
  await expect(page.getByRole('link', { name: `Go to ${group.name}` })).toBeVisible();
});

const useless: Record<string, string> = {
  'cut off': brought({ type: 'join_group', group: group.id }).slice(0, -9),
  'no draft': '#/brought?draft=%7B%7D',
  'another kind of change': brought({ type: 'introduce_myself', name: 'Mallory' }),
  'too long': brought({ type: 'join_group', group: 'a'.repeat(3000) }),
  'about nothing in the data': brought({ type: 'join_group', group: 'no-such-group' }),
};

for (const [what, address] of Object.entries(useless)) {
  test(`a link with a draft that is ${what} does nothing and says so`, async ({ page }) => {
    await becomePerson(page, me.name);
    await openAt(page, address);
    await expect(page.getByText('Nothing was kept')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Yes, keep it' })).toHaveCount(0);
  });
}
