import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, moderates, people, type Person, personOf, pick } from '../helpers/company';
import { List } from '../helpers/list';
import { choose, section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';

const led = pick(groups, 'study group', ({ id }) => id === 'rust-study');
const lead = personOf(led.leads[0] ?? '');
const me = pick(people, 'founder in Lisbon', (one: Person) => one.location === 'lisbon' && !one.timezone && !moderates(one));

async function describeGroup(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill('Tram Spotters');
  await choose(page.getByRole('combobox', { name: 'Topics' }), 'photo', 'Photography');
  await page.getByRole('textbox', { name: 'What it is for' }).fill('We ride the **28** and take pictures.');
}

test('a group is started with everything there is to say', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/groups');
  await page.getByRole('main').getByRole('link', { name: 'Start a group' }).click();
  await describeGroup(page);
  await page.getByLabel('How it meets').selectOption({ label: 'In person' });
  await expect(page.getByLabel('Place'), 'where I work').toHaveValue('lisbon');
  await page.getByRole('radio', { name: /^At a fixed time/ }).check();
  await page.getByLabel('Day').selectOption({ label: 'Friday' });
  await page.getByLabel('Starts at').fill('17:30');
  await page.getByLabel('Minutes').fill('90');
  await page.getByLabel('How often').selectOption({ label: 'Every other week' });
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Lisbon');
  await page.getByRole('textbox', { name: 'Channel' }).fill('#trams');
  await page.getByRole('textbox', { name: 'Its address' }).fill('https://chat.larkfield.example/channel/trams');
  await page.getByRole('checkbox', { name: /^Open to newcomers/ }).uncheck();
  await page.getByRole('button', { name: 'Start it' }).click();

  await expect(heading(page)).toHaveText('Tram Spotters');
  await expect(page).toHaveURL(/#\/groups\/tram-spotters-/);
  const glance = page.getByRole('complementary', { name: 'At a glance' });
  await expect(glance).toContainText('Fridays 17:30, every 2 weeks');
  await expect(glance).toContainText('Lisbon · in person');
  await expect(glance).toContainText('Some experience expected');
  await expect(glance.getByRole('link', { name: '#trams' })).toHaveAttribute('href', 'https://chat.larkfield.example/channel/trams');
  await expect(glance.getByRole('listitem').filter({ hasText: me.name })).toBeVisible();
  await expect(section(page, 'Members').getByRole('listitem')).toContainText([`${me.name}(you)`]);
  await openAt(page, '#/groups?q=tram+spotters');
  await new List(page, 'group', 'groups').expectCount(1);
});

test('what is missing is said at the field, and the focus goes to the first', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/groups/new');
  const send = page.getByRole('button', { name: 'Start it' });
  await send.click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Give it a name/);
  await expect(page.getByRole('combobox', { name: 'Topics' })).toHaveAccessibleDescription(/Pick at least one topic/);
  await expect(page.getByRole('textbox', { name: 'What it is for' })).toHaveAccessibleDescription(/Say in a sentence or two/);
  await name.fill('rust STUDY group');
  await expect(name).toHaveAccessibleDescription(/There is a group called that already/);
  await describeGroup(page);
  await page.getByRole('textbox', { name: 'Its address' }).fill('javascript:alert(1)');
  await page.getByRole('radio', { name: /^At a fixed time/ }).check();
  await page.getByLabel('Minutes').fill('2');
  await send.click();
  await expect(page.getByLabel('Minutes')).toBeFocused();
  await expect(page.getByLabel('Minutes')).toHaveAccessibleDescription(/from 5 to 720/);
  await expect(page.getByRole('textbox', { name: 'Its address' })).toHaveAccessibleDescription(/starts with https:/);
  await expect(page.getByRole('textbox', { name: 'Channel' })).toHaveAccessibleDescription(/what the channel is called/);
});

test('a field says what is wrong once it is left', async ({ page }) => {
  await openAt(page, '#/groups/new');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Tram Spotters');
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
});

test('a draft survives a reload, and can be begun anew', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/groups/new?topic=photography');
  await expect(page.getByRole('button', { name: 'Remove Photography' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Tram Spotters');
  await page.reload();
  await expect(page.getByText('You began this earlier; what you typed is still here.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Tram Spotters');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Remove Photography' })).toBeVisible();
});

test('groups that are there already are shown while one writes', async ({ page }) => {
  await openAt(page, '#/groups/new?topic=rust');
  const there = section(page, 'There already');
  await expect(there.getByRole('link', { name: led.name })).toHaveAttribute('href', `#/groups/${led.id}`);
});

test('a lead changes a group', async ({ page }) => {
  await becomePerson(page, lead.name);
  await openAt(page, `#/groups/${led.id}`);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(led.name);
  await expect(page.getByLabel('Starts at')).toHaveValue(led.meets?.time ?? '');
  await page.getByRole('textbox', { name: 'Name' }).fill('Rust Reading Circle');
  await page.getByLabel('Starts at').fill('16:15');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page)).toHaveText('Rust Reading Circle');
  const glance = page.getByRole('complementary', { name: 'At a glance' });
  await expect(glance).toContainText('Tuesdays 16:15');
  await openAt(page, '#/changes');
  await expect(page.getByRole('main')).toContainText('Rust Reading Circle');
});

test('a group is closed, leaves the finder, and is opened again', async ({ page }) => {
  await becomePerson(page, lead.name);
  await openAt(page, `#/groups/${led.id}`);
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Close this group?' });
  await dialog.getByRole('button', { name: 'Close the group' }).click();
  await expect(page.getByRole('main')).toContainText('This group is closed.');
  await expect(page.getByRole('button', { name: `Joined ${led.name}` })).toHaveCount(0);
  await openAt(page, '#/groups?q=rust+study');
  await expect(page.getByText('No group fits')).toBeVisible();
  await openAt(page, `#/groups/${led.id}`);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByRole('main')).not.toContainText('This group is closed.');
  await openAt(page, '#/groups?q=rust+study');
  await new List(page, 'group', 'groups').expectCount(1);
});
