import { expect, test } from '../fixtures';
import { count, groups, labelOf, people, type Person, pick, plural, posts, topics } from '../helpers/company';
import { section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';

const teaches = (id: string) => (one: Person): boolean => ['advanced', 'expert'].includes(one.skills[id] ?? '');
const rich = pick(topics, 'skill with everything around it', ({ id, kind, related, retired }) => {
  const known = people.some(teaches(id)) && people.some((one) => one.learning.includes(id));
  const around = groups.some((group) => group.topics.includes(id)) && posts.some((post) => post.topics.includes(id));
  return kind === 'skill' && !retired && known && around && (related ?? []).length > 0;
});

test('another name finds a topic, in the index and in the address', async ({ page }) => {
  await openAt(page, '#/topics');
  await page.getByRole('searchbox', { name: 'Search topics' }).fill('k8s');
  await expect(page.getByRole('status').filter({ hasText: /^1 topic$/ })).toBeVisible();
  const found = section(page, 'Skills').getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('k8s');
  await found.getByRole('link', { name: /Kubernetes/ }).click();
  await expect(heading(page)).toHaveText('Kubernetes');
  await openAt(page, '#/topics/K8S');
  await expect(heading(page)).toHaveText('Kubernetes');
});

test('the index has every topic that is offered, by kind', async ({ page }) => {
  await openAt(page, '#/topics');
  const offered = topics.filter((topic) => !topic.retired);
  const skills = offered.filter((topic) => topic.kind === 'skill');
  await expect(page.getByRole('status').filter({ hasText: `${offered.length} topics` })).toBeVisible();
  await expect(section(page, 'Skills').getByRole('listitem')).toHaveCount(skills.length);
  await expect(section(page, 'Interests').getByRole('listitem')).toHaveCount(offered.length - skills.length);
  for (const retired of topics.filter((topic) => topic.retired)) {
    await expect(page.getByRole('main').getByRole('link', { name: retired.label, exact: true })).toHaveCount(0);
  }
  await page.getByRole('radio', { name: 'Skills' }).check();
  await expect(section(page, 'Interests')).toHaveCount(0);
  await page.goBack();
  await expect(section(page, 'Interests')).toBeVisible();
});

test('a topic shows who teaches and wants to learn it, groups, posts and related topics', async ({ page }) => {
  const { id, label, related = [] } = rich;
  await openAt(page, `#/topics/${id}`);
  await expect(heading(page)).toHaveText(label);
  const teachers = people.filter(teaches(id));
  const teaching = section(page, plural(teachers.length, 'colleague can teach it', 'colleagues can teach it'));
  await expect(teaching.getByRole('listitem')).toHaveCount(Math.min(teachers.length, 6));
  await expect(teaching.getByRole('listitem').first()).toContainText(/Teaches it|Helps others/);
  const learners = count(people, (one) => one.learning.includes(id));
  await expect(section(page, plural(learners, 'colleague wants to learn it', 'colleagues want to learn it'))).toBeVisible();
  for (const group of groups.filter((one) => one.topics.includes(id) && one.status !== 'closed')) {
    await expect(section(page, 'Groups').getByRole('link', { name: group.name, exact: true })).toBeVisible();
  }
  const about = count(posts, (post) => post.topics.includes(id));
  await expect(section(page, 'On the board').getByRole('article')).toHaveCount(Math.min(about, 4));
  const next = page.getByRole('complementary', { name: 'What next' });
  for (const other of related) {
    await expect(next.getByRole('link', { name: labelOf(topics, other), exact: true })).toHaveAttribute('href', `#/topics/${other}`);
  }
});

test('a press puts a topic on my profile and takes it off', async ({ page }) => {
  const me = pick(people, 'stranger to the topic', (one) => !(rich.id in one.skills) && !one.learning.includes(rich.id) && !one.interests.includes(rich.id));
  await becomePerson(page, me.name);
  await openAt(page, `#/topics/${rich.id}`);
  const learns = page.getByRole('button', { name: 'I want to learn this' });
  const knows = page.getByRole('button', { name: 'I can do this' });
  const learners = count(people, (one) => one.learning.includes(rich.id));
  await expect(learns).toHaveAttribute('aria-pressed', 'false');
  await learns.click();
  await expect(learns).toHaveAttribute('aria-pressed', 'true');
  await expect(section(page, plural(learners + 1, 'colleague wants to learn it', 'colleagues want to learn it'))).toBeVisible();
  await knows.click();
  await page.getByRole('combobox', { name: 'How well' }).selectOption({ label: 'I teach it' });
  const teachers = count(people, teaches(rich.id));
  await expect(section(page, plural(teachers + 1, 'colleague can teach it', 'colleagues can teach it'))).toBeVisible();

  await openAt(page, `#/people/${me.id}`);
  await expect(section(page, 'Wants to learn')).toContainText(rich.label);
  await expect(section(page, 'Skills').getByRole('listitem').filter({ hasText: rich.label })).toContainText('Teaches it');

  await openAt(page, `#/topics/${rich.id}`);
  await learns.click();
  await knows.click();
  await expect(learns).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('combobox', { name: 'How well' })).toHaveCount(0);
  await openAt(page, '#/changes');
  await expect(page.getByRole('main')).not.toContainText(rich.label);
});

test('asking and offering begin with the topic', async ({ page }) => {
  for (const [link, kind] of [['Ask for help with this', /^Ask/], ['Offer to teach this', /^Offer/]] as const) {
    await openAt(page, `#/topics/${rich.id}`);
    await page.getByRole('link', { name: link }).click();
    await expect(heading(page)).toHaveText('Post something');
    await expect(page.getByRole('radio', { name: kind })).toBeChecked();
    await expect(page.getByRole('button', { name: `Remove ${rich.label}` })).toBeVisible();
  }
  await openAt(page, `#/topics/${rich.id}`);
  await page.getByRole('complementary', { name: 'What next' }).getByRole('link', { name: 'Start a group' }).click();
  await expect(page).toHaveURL(new RegExp(`#/groups/new\\?topic=${rich.id}$`));
  await expect(page.getByRole('button', { name: `Remove ${rich.label}` })).toBeVisible();
});

test('a topic that is not there leads on', async ({ page }) => {
  await openAt(page, '#/topics/Xylophone%20tuning');
  await expect(heading(page)).toHaveText('There is no such topic');
  await expect(page.getByRole('main')).toContainText('Nothing here is called “Xylophone tuning”');
  await expect(page.getByRole('link', { name: 'Look for it among people' })).toHaveAttribute('href', '#/people?q=Xylophone+tuning');
});
