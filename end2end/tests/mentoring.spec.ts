import { type BrowserContext, type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { labelOf, people, pick, topics } from '../helpers/company';
import { KeptCompany } from '../helpers/keepers';
import { section } from '../helpers/page';
import { becomePerson, handOver, openAt } from '../helpers/visit';

const known = people.filter(({ paused_until, contacts }) => !paused_until && contacts.email);
const topic = pick(topics, 'skill', ({ kind, retired }) => kind === 'skill' && !retired);
const [mentor, second, mentee, other] = known.filter(({ id }) => id).slice(0, 4);
if (!mentor || !second || !mentee || !other) throw new Error('The sample company is too small.');

test.describe.configure({ timeout: 90_000 });

/** A company of two mentors with a place each and two people who look for one. */
async function companyOf(context: BrowserContext): Promise<void> {
  const company = new KeptCompany();
  company.edit('posts.json', (file) => {
    file.posts = file.posts.filter((post) => !('to' in post));
  });
  company.edit('people.json', ({ people: all }) => {
    for (const person of all as (typeof all[number] & Record<string, unknown>)[]) {
      delete person.apart;
      delete person.goals;
      delete person.mentoring;
      delete person.mentees;
      person.open_to = [];
      person.learning = [];
      if (person.id === mentor?.id || person.id === second?.id) {
        person.open_to = ['mentoring'];
        person.mentees = 1;
        person.mentoring = { topics: [topic.id], rhythm: 'monthly' };
      }
      if (person.id === mentee?.id || person.id === other?.id) {
        person.open_to = ['being_mentored'];
        person.goals = { topics: [topic.id] };
      }
    }
  });
  await company.serve(context);
}

/** Asks the first mentor, from the page about mentoring and back to it. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('link', { name: `Ask ${mentor?.name} to be your mentor` }).click();
  const form = section(page, `Ask ${mentor?.name} to be your mentor`);
  await expect(form.getByRole('textbox', { name: 'What you write' })).toHaveValue(
    new RegExp(`^Hello .*get better at ${labelOf(topics, topic.id)}`, 's'),
  );
  await form.getByRole('textbox', { name: 'What you write' }).fill('Would you have an hour for me?');
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(section(page, 'You have asked')).toContainText(mentor?.name ?? '');
  await expect(section(page, 'You have asked')).toContainText('until 8 December');
}

test('a mentor is asked, says yes, and has no place left', async ({ page, context }) => {
  await companyOf(context);
  await becomePerson(page, mentee.name);
  await openAt(page, '#/mentoring');
  const fitting = section(page, 'Mentors who fit');
  await expect(fitting).toContainText(`helps with ${topic.label}, a goal of yours`);
  await fitting.getByText('Why?').first().click();
  await expect(fitting.getByText(/points/).first()).toBeAttached();
  await expectNoAxeViolations(page);
  await ask(page);

  await handOver(page, mentee.name, mentor.name);
  await openAt(page, '#/mentoring');
  const asked = section(page, 'You are asked');
  await expect(asked).toContainText('Would you have an hour for me?');
  await expectNoAxeViolations(page);
  await asked.getByRole('button', { name: /^Accept/ }).click();
  await expect(section(page, 'Mentoring under way')).toContainText(mentee.name);
  await expect(section(page, 'I am a mentor')).toContainText('0 of 1 free');

  await handOver(page, mentor.name, other.name);
  await openAt(page, `#/mentoring?ask=${mentor.id}`);
  const form = section(page, `Ask ${mentor.name} to be your mentor`);
  await expect(form).toContainText('places are taken');
  await form.getByRole('button', { name: /^Put on my list/ }).click();
  await expect(section(page, 'I look for a mentor')).toContainText(mentor.name);
});

test('letting a request go looks like its end, and a request is for two', async ({ page, context }) => {
  await companyOf(context);
  await becomePerson(page, mentee.name);
  await openAt(page, '#/mentoring');
  await ask(page);
  await handOver(page, mentee.name, mentor.name);
  await openAt(page, '#/mentoring');
  await section(page, 'You are asked').getByRole('button', { name: /^Not now/ }).click();
  await expect(section(page, 'You are asked')).toHaveCount(0);
  await expect(section(page, 'I am a mentor')).toContainText('1 of 1 free');

  await handOver(page, mentor.name, mentee.name);
  await openAt(page, '#/mentoring');
  await page.getByText('Past requests (1)').click();
  await expect(page.getByText('Over.', { exact: true })).toBeVisible();
  await expect(page.getByText(/declined|refused/i)).toHaveCount(0);
  await expect(page.getByRole('link', { name: `Ask ${mentor.name} to be your mentor` })).toBeVisible();

  await handOver(page, mentee.name, other.name);
  await openAt(page, '#/board');
  await expect(page.getByRole('main').getByText('Would you mentor me')).toHaveCount(0);
});

test('choices are ranked with the keyboard', async ({ page, context }) => {
  await companyOf(context);
  await becomePerson(page, mentee.name);
  await openAt(page, '#/mentoring');
  for (const { name } of [mentor, second]) {
    await page.getByRole('button', { name: new RegExp(`^Put on my list.*${name}`) }).click();
  }
  const list = section(page, 'I look for a mentor').getByRole('listitem').filter({ has: page.getByRole('button') });
  await expect(list).toHaveText([mentor.name, second.name]);
  await page.getByRole('button', { name: `Move ${second.name} up` }).focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveText([second.name, mentor.name]);
  await expect(page.getByRole('button', { name: `Move ${second.name} up` })).toBeFocused();
  await page.reload();
  await expect(list).toHaveText([second.name, mentor.name]);
});

test('without saying who one is there is an invitation', async ({ page }) => {
  for (const address of ['#/mentoring', '#/opportunities', '#/growth']) {
    await openAt(page, address);
    await expect(page.getByRole('main').getByRole('link', { name: 'Say who you are' })).toBeVisible();
    await expectNoAxeViolations(page);
  }
});
