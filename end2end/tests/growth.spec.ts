import { expect, expectNoAxeViolations, test } from '../fixtures';
import { people, pick } from '../helpers/company';
import { section } from '../helpers/page';
import { becomePerson, openAt } from '../helpers/visit';

const me = pick(people, 'person with skills', ({ skills, paused_until }) => Object.keys(skills).length > 3 && !paused_until);

test('a skill that could come next is added to what I learn', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/growth');
  const next = section(page, 'What could come next').getByRole('article');
  const first = next.first();
  const name = (await first.getByRole('heading').textContent()) ?? '';
  await first.getByText('Why?').click();
  await expect(first.getByText('points').first()).toBeAttached();
  await expectNoAxeViolations(page);
  await first.getByRole('button', { name: /^Want to learn/ }).click();
  await expect(section(page, 'What you are learning').getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(next.getByRole('heading', { name, exact: true })).toHaveCount(0);
});
