import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { changeRow, publish } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { KeptCompany } from '../helpers/keepers';
import { becomePerson, heading, openAt } from '../helpers/visit';

const led = pick(groups, 'group with a lead on GitHub', ({ leads }) =>
  people.some(({ id, contacts }) => leads.includes(id) && contacts.github));
const me = pick(people, 'lead on GitHub', ({ id, contacts }) => led.leads.includes(id) && !!contacts.github);
const login = me.contacts.github ?? '';

// The command may have to be built first.
test.describe.configure({ timeout: 300_000 });

test('a change goes from a form through GitHub and the command into the data, and leaves the outbox only then', async ({ page, context, watch }) => {
  watch.allow(/github\.com/);
  const company = new KeptCompany();
  company.edit('site.json', (site) => {
    site.publish = [{ type: 'github', as: 'file', repository: 'larkfield/footbridge-data' }];
  });
  await company.serve(context);
  await context.route('https://github.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>New file</h1>' }));

  await becomePerson(page, me.name);
  await openAt(page, `#/groups/${led.id}/edit`);
  await page.getByRole('textbox', { name: 'What it is for' }).fill('We meet, and we bring biscuits.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page)).toHaveText(led.name);

  const dialog = await publish(page);
  const opening = context.waitForEvent('page');
  await dialog.getByRole('link', { name: /^Open GitHub/ }).click();
  const file = new URL((await opening).url()).searchParams.get('value') ?? '';
  const row = changeRow(page, `Change ${led.name}: purpose`);

  // Not before it is in the data.
  await page.keyboard.press('Escape');
  await checkNow(page);
  await expect(row).toContainText('Handed over');

  // Not where somebody else hands it in: then nothing is said of it at all.
  expect(company.apply(file, 'github:somebody-else')).toContain('somebody-else');
  await checkNow(page);
  await expect(row).toContainText('Handed over');

  company.apply(file, `github:${login}`);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('One of your changes is published.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(page.getByText('Nothing waits here')).toBeVisible();

  // Everybody sees it now, also without what this device kept.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`./?fresh#/groups/${led.id}`);
  await expect(page.getByText('We meet, and we bring biscuits.')).toBeVisible();
});

async function checkNow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Check now' });
  await button.click();
  // It says "Checking…" in the meantime.
  await expect(button).toBeVisible();
}
