import { type BrowserContext } from '@playwright/test';
import { expect, test } from '../fixtures';
import { groups, people, pick, posts } from '../helpers/company';
import { sampleText, serve, serveChanged } from '../helpers/data';
import { banner, finding, heading, openAt } from '../helpers/visit';

const chess = pick(groups, 'group on chess', (group) => group.id === 'slow-chess');
const someone = pick(people, 'person in no group of note', (person) => !chess.members.includes(person.id));
const offer = pick(posts, 'offer', (post) => post.kind === 'offer');

interface Case {
  what: string;
  break: (context: BrowserContext) => Promise<void>;
  /** The quiet banner. */
  says: string;
  /** Where, what and what to do, as the page of problems says it. */
  file: string;
  record?: string;
  field?: string;
  wrong: string;
  remedy: string;
}

const cases: Case[] = [
  {
    what: 'a file is missing',
    break: (context) => serve(context, 'posts.json', { status: 404 }),
    says: '1 file of the company’s data could not be used.',
    file: 'posts.json',
    wrong: 'The file is not there (404)',
    remedy: 'Put the file in the data folder',
  },
  {
    what: 'a file cannot be had from the server',
    break: (context) => serve(context, 'posts.json', { status: 503 }),
    says: '1 file of the company’s data could not be used.',
    file: 'posts.json',
    wrong: 'The server answered with status 503',
    remedy: 'Try again in a few minutes',
  },
  {
    what: 'a file is truncated',
    break: (context) => serve(context, 'posts.json', { body: sampleText('posts.json').slice(0, 4000) }),
    says: '1 file of the company’s data could not be used.',
    file: 'posts.json',
    wrong: 'The file ends too early, at line',
    remedy: 'cut off while copying: upload it again',
  },
  {
    what: 'a web page comes instead of JSON',
    break: (context) =>
      serve(context, 'posts.json', { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
    says: '1 file of the company’s data could not be used.',
    file: 'posts.json',
    wrong: 'The server answered with a web page instead of data',
    remedy: 'no sign-in page is in front of it',
  },
  {
    what: 'a field has the wrong type',
    break: (context) =>
      serveChanged(context, 'people.json', (file) => {
        Object.assign(pick(file.people, someone.id, ({ id }) => id === someone.id), { title: 7 });
      }),
    says: '1 record',
    file: 'people.json',
    record: someone.id,
    field: 'title',
    wrong: 'Invalid type: integer `7`, expected a string',
    remedy: 'Correct the value; until then the record is not shown.',
  },
  {
    what: 'a value is none of those there are',
    break: (context) =>
      serveChanged(context, 'posts.json', (file) => {
        Object.assign(pick(file.posts, offer.id, ({ id }) => id === offer.id), { commitment: 'forever' });
      }),
    says: '1 field of the company’s data could not be used.',
    file: 'posts.json',
    record: offer.id,
    field: 'commitment',
    wrong: '“forever” is none of one_off, few_hours',
    remedy: 'Correct it, or remove the field.',
  },
  {
    what: 'an id is unknown',
    break: (context) =>
      serveChanged(context, 'groups.json', (file) => {
        pick(file.groups, chess.id, ({ id }) => id === chess.id).topics.push('underwater-chess');
      }),
    says: '1 field of the company’s data could not be used.',
    file: 'groups.json',
    record: chess.id,
    field: 'topics',
    wrong: 'There is no topic “underwater-chess”',
    remedy: 'Add the topic “underwater-chess”, correct the id, or remove it here.',
  },
  {
    what: 'an id is used twice',
    break: (context) =>
      serveChanged(context, 'groups.json', (file) => {
        file.groups.push({ ...chess, name: 'Fast Chess' });
      }),
    says: '1 record of the company’s data could not be used.',
    file: 'groups.json',
    record: chess.id,
    field: 'id',
    wrong: `The id “${chess.id}” is used twice; the first one, in groups.json, is kept`,
    remedy: 'Give this record an id of its own, or remove it.',
  },
  {
    what: 'a file is written in a newer format',
    break: (context) =>
      serveChanged(context, 'groups.json', (file) => {
        file.format = 2;
      }),
    says: '1 file of the company’s data should be looked at.',
    file: 'groups.json',
    wrong: 'The file is written in format 2, this version knows formats up to 1',
    remedy: 'Update Footbridge. Until then what is known is shown',
  },
];

for (const bad of cases) {
  test(`${bad.what}: the rest works, and a page says where, what and what to do`, async ({ page, context, watch }) => {
    watch.allow(/Failed to load resource/);
    await bad.break(context);

    // Everything else is there.
    await openAt(page, '#/groups/slow-chess');
    await expect(heading(page, chess.name)).toBeVisible();
    await expect(banner(page, bad.says)).toBeVisible();

    await banner(page, bad.says).getByRole('link', { name: 'See what and why' }).click();
    await expect(heading(page, 'State of the data')).toBeVisible();
    const found = finding(page, bad.file, bad.wrong);
    await expect(found).toBeVisible();
    await expect(found).toContainText(bad.remedy);
    if (bad.record) await expect(found).toContainText(`record ${bad.record}`);
    if (bad.field) await expect(found).toContainText(`field ${bad.field}`);
    await expect(banner(page, bad.says), 'no banner on the page that says it all').toBeHidden();
  });
}

test('a missing list of people leaves groups and posts, and is named once', async ({ page, context, watch }) => {
  watch.allow(/Failed to load resource/);
  await serve(context, 'people.json', { status: 404 });
  await openAt(page, '#/groups');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(banner(page, '1 file of the company’s data could not be used.')).toBeVisible();
  await openAt(page, `#/groups/${chess.id}`);
  await expect(heading(page, chess.name)).toBeVisible();
  await openAt(page, '#/people');
  await expect(page.getByRole('main')).toContainText(/nobody|no one|no people/i);
});

test('a missing list of topics leaves people and groups, and is named once', async ({ page, context, watch }) => {
  watch.allow(/Failed to load resource/);
  await serve(context, 'topics.json', { status: 404 });
  await openAt(page, `#/people/${someone.id}`);
  await expect(heading(page, someone.name)).toBeVisible();
  await expect(banner(page, '1 file of the company’s data could not be used.')).toBeVisible();
  await openAt(page, '#/topics');
  await expect(heading(page, 'Topics')).toBeVisible();
});

test('several problems are counted by what is lost, and the banner can be put away', async ({ page, context }) => {
  await serveChanged(context, 'groups.json', (file) => {
    file.groups.push({ ...chess });
    pick(file.groups, chess.id, ({ id }) => id === chess.id).members.push('nobody-of-note', 'nobody-else');
  });
  await openAt(page, '#/board');
  const words = '1 record, 2 fields of the company’s data could not be used.';
  await banner(page, words).getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner(page, words)).toBeHidden();
  await openAt(page, '#/problems');
  await expect(finding(page, 'groups.json', 'There is no person “nobody-else”')).toContainText('record slow-chess');
});

test('mended data clears the page of problems', async ({ page, context }) => {
  await serve(context, 'posts.json', { body: '{' });
  await openAt(page, '#/problems');
  await expect(finding(page, 'posts.json', 'The file ends too early')).toBeVisible();
  await serve(context, 'posts.json', { body: sampleText('posts.json') });
  await page.getByRole('button', { name: 'Fetch the data again' }).click();
  await expect(page.getByText('All is well')).toBeVisible();
});

test('the sample company has no problems', async ({ page }) => {
  await openAt(page, '#/problems');
  await expect(page.getByText('All is well')).toBeVisible();
});
