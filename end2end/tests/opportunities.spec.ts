import { type BrowserContext } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { people, topics } from '../helpers/company';
import { KeptCompany } from '../helpers/keepers';
import { section } from '../helpers/page';
import { becomePerson, handOver, openAt } from '../helpers/visit';

const [me, author] = people.filter(({ paused_until }) => !paused_until).slice(0, 2);
const [knows, learns, fresh] = topics.filter(({ kind, retired }) => kind === 'skill' && !retired).slice(0, 3);
if (!me || !author || !knows || !learns || !fresh) throw new Error('The sample company is too small.');

test.describe.configure({ timeout: 90_000 });

/** A company with one opening: I know a topic of it and want to learn another. */
async function companyOf(context: BrowserContext): Promise<void> {
  const company = new KeptCompany();
  company.edit('posts.json', (file) => {
    const role = {
      id: 'data-lead',
      kind: 'role' as const,
      title: 'Data lead for the river team',
      body: 'A year, and perhaps longer.',
      topics: [knows!.id, learns!.id, fresh!.id],
      author: author!.id,
      commitment: 'ongoing',
      format: 'hybrid',
      posted: '2026-11-20',
      status: 'open' as const,
      interested: [],
    };
    file.posts = [role];
  });
  company.edit('people.json', ({ people: all }) => {
    for (const person of all) {
      if (person.id !== me!.id) continue;
      person.skills = { [knows!.id]: 'advanced' };
      person.learning = [learns!.id];
      person.interests = [];
      person.open_to = [];
    }
  });
  await company.serve(context);
}

test('an opening says what I bring and learn, and is kept for myself', async ({ page, context }) => {
  await companyOf(context);
  await becomePerson(page, me.name);
  await openAt(page, '#/opportunities');
  const card = section(page, 'For you').getByRole('article');
  await expect(card).toHaveCount(1);
  const parts = card.locator('dl > div');
  await expect(parts).toHaveText([`You bring${knows.label}`, `You would learn${learns.label}`, `New to you${fresh.label}`]);
  await card.getByText('Why?').click();
  await expect(card.getByText(`You bring ${knows.label} (advanced)`, { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);

  await card.getByRole('button', { name: /^Keep for myself/ }).click();
  await expect(section(page, 'Kept for yourself')).toContainText('Data lead for the river team');
  await page.reload();
  await expect(section(page, 'Kept for yourself')).toContainText('Data lead for the river team');
  await openAt(page, '#/changes');
  await expect(page.getByText('Data lead')).toHaveCount(0);
});

test('who lets hiring leads see them is shown to the author of a role, and to nobody else', async ({ page, context }) => {
  await companyOf(context);
  await becomePerson(page, me.name);
  await openAt(page, '#/opportunities');
  await expect(section(page, 'Being found')).toContainText('whoever can open the site can read it');
  await page.getByRole('checkbox', { name: /^Visible to hiring leads/ }).check();
  await openAt(page, '#/board/data-lead');
  await expect(section(page, 'People who could fill it')).toHaveCount(0);

  await handOver(page, me.name, author.name);
  await openAt(page, '#/board/data-lead');
  await expect(section(page, 'People who could fill it')).toContainText(me.name);
});
