import { expect, test } from '../fixtures';
import { changeRow, fileOf } from '../helpers/changes';
import { people, pick } from '../helpers/company';
import { heading, introduceMyself, myMenu, openAt, question, skipQuestion } from '../helpers/visit';

const name = 'Zoë Ünal-Brandt';

test('introduces themselves, says what they like and know, and is in the directory at once', async ({ page }) => {
  await openAt(page, '#/welcome');
  await page.getByRole('radio', { name: 'I am new here' }).check();
  await expect(page.getByLabel('Place'), 'the place whose clocks the device has').toHaveValue('lisbon');
  await page.getByLabel('Your name').fill(`  ${name} `);
  await page.getByLabel('What you do').fill('Hydrologist');
  await page.getByLabel('Department').selectOption('Research');
  await page.getByLabel('Place').selectOption('Nairobi');
  await page.getByLabel('Time zone').selectOption('Africa/Kampala');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(question(page, 'What do you like?')).toBeVisible();
  await page.getByRole('button', { name: /^Photography\W+\d+ colleagues$/ }).click();
  await page.getByRole('combobox', { name: 'Your interests' }).fill('chess');
  await page.getByRole('option', { name: 'Chess', exact: true }).click();
  await expect(page.getByText('You picked 2 interests.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('combobox', { name: 'What you know' }).fill('spreadsh');
  await page.getByRole('option', { name: 'Spreadsheets' }).click();
  await page.getByLabel('How well: Spreadsheets').selectOption('I teach it');
  await page.getByRole('combobox', { name: 'What you want to learn' }).fill('rust');
  await page.getByRole('option', { name: 'Rust', exact: true }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page, /Zoë$/)).toBeVisible();

  await openAt(page, '#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('zoe unal');
  await page.getByRole('article').getByRole('link', { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
  const profile = page.getByRole('main');
  for (const said of ['Hydrologist', 'Research', 'Nairobi', 'Photography', 'Chess', 'Spreadsheets', 'Rust']) {
    await expect(profile).toContainText(said);
  }

  await openAt(page, '#/changes');
  const file = await fileOf(changeRow(page, `Introduce myself as ${name}`));
  expect(file).toMatchObject({
    change: { type: 'introduce_myself', name, set: { department: 'research', location: 'nairobi' } },
  });
  expect(people.map(({ id }) => id)).not.toContain(file.author);
  await page.reload();
  await expect(myMenu(page, name)).toBeVisible();
});

test('a name is all that is needed, and missing it is said at the field', async ({ page }) => {
  await openAt(page, '#/welcome');
  await page.getByRole('radio', { name: 'I am new here' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const field = page.getByLabel('Your name');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Type your name/);
  await field.fill(name);
  await expect(field).toHaveAccessibleDescription('');
  await page.getByRole('button', { name: 'Continue' }).click();
  await skipQuestion(page, 'What do you like?');
  await skipQuestion(page, /What do you know/);
  await expect(heading(page, /Zoë$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Choose your interests' })).toBeVisible();
});

test('a namesake in the directory is asked about before there are two', async ({ page }) => {
  const known = pick(people, 'person', ({ location }) => location === 'osaka');
  await openAt(page, '#/welcome');
  await page.getByRole('radio', { name: 'I am new here' }).check();
  await page.getByLabel('Your name').fill(known.name.toUpperCase());
  await expect(page.getByText(`There is already ${known.name}`)).toContainText('Osaka');
  await page.getByRole('button', { name: 'That is me' }).click();
  await expect(page.getByRole('combobox', { name: 'Your name' })).toHaveValue(known.name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(myMenu(page, known.name)).toBeVisible();
  await openAt(page, '#/changes');
  await expect(page.getByText('Nothing waits here')).toBeVisible();
});

test('what was said at the start can be changed in the profile later', async ({ page }) => {
  await introduceMyself(page, name);
  await myMenu(page, name).click();
  await page.getByRole('menuitem', { name: 'Change my profile' }).click();
  await expect(heading(page, 'Change my profile')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Zoë Brandt');
  await page.getByLabel('Department').selectOption('Legal');
  await page.getByLabel('Place').selectOption('Accra');
  await page.getByRole('combobox', { name: 'Interests' }).fill('chess');
  await page.getByRole('option', { name: 'Chess', exact: true }).click();

  // What is typed is kept until it is saved.
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Zoë Brandt');
  await expect(page.getByRole('button', { name: 'Remove Chess' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page, 'Zoë Brandt')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Legal');
  await expect(page.getByRole('main')).toContainText('Accra');
  await expect(page.getByRole('main')).toContainText('Chess');
  await expect(myMenu(page, 'Zoë Brandt')).toBeVisible();

  // It is one change still: nobody else has seen the first introduction.
  await openAt(page, '#/changes');
  await expect(page.getByRole('heading', { name: '1 change', exact: true })).toBeVisible();
  await expect(changeRow(page, 'Introduce myself as Zoë Brandt')).toBeVisible();
});
