import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { moderates, people, type Person, personOf, pick, posts, stateOf, today } from '../helpers/company';
import { List } from '../helpers/list';
import { choose, section } from '../helpers/page';
import { becomePerson, heading, openAt } from '../helpers/visit';

const me = pick(people, 'author', (one: Person) => !moderates(one) && !posts.some((post) => post.author === one.id));
const offered = 'Reading rain radar in one lunch';

/** Fills in a new offer with every field, from the button on the board. */
async function writeOffer(page: Page): Promise<void> {
  await openAt(page, '#/board');
  await page.getByRole('button', { name: 'Post something' }).click();
  await page.getByRole('menuitem', { name: /^Offer/ }).click();
  await expect(page.getByRole('radio', { name: /^Offer/ })).toBeChecked();
  await page.getByRole('textbox', { name: 'Title' }).fill(offered);
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Bring a sandwich. **No physics** needed.');
  await choose(page.getByRole('combobox', { name: 'Topics' }), 'k8s', 'Kubernetes');
  await page.getByLabel('How much time').selectOption({ label: 'One-off' });
  await page.getByLabel('Format').selectOption({ label: 'Remote' });
  await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Osaka' });
  await page.getByLabel('Department').selectOption({ label: 'Legal' });
  await page.getByLabel('Places').fill('3');
  await page.getByLabel('Last day').fill('2026-12-24');
}

test('a post is written, found, changed and withdrawn', async ({ page }) => {
  await becomePerson(page, me.name);
  await writeOffer(page);
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(heading(page)).toHaveText(offered);
  const main = page.getByRole('main');
  await expect(main).toContainText('Only you see this post so far: it is not published yet.');
  await expect(main.getByText('No physics')).toBeVisible();
  await expect(main.getByText('3 places left')).toBeVisible();
  const facts = page.getByRole('complementary', { name: 'Facts' });
  for (const fact of ['One-off', 'Remote', 'Osaka', 'Legal', '0 of 3 taken', '24 November 2026 (today)', '24 December 2026', 'That is you.']) {
    await expect(facts).toContainText(fact);
  }

  await main.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(`${offered}, again`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page)).toHaveText(`${offered}, again`);

  await openAt(page, '#/board?q=rain+radar');
  const card = new List(page, 'post', 'posts').card(`${offered}, again`);
  await expect(card).toContainText('Yours');
  await card.getByRole('link', { name: offered }).click();

  await main.getByRole('button', { name: 'Withdraw', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw this post?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await main.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await dialog.getByRole('button', { name: 'Withdraw the post' }).click();
  await expect(heading(page)).toHaveText('Skill board');
  await new List(page, 'post', 'posts').expectCount(posts.length);
});

test('the author of a published post closes and reopens it', async ({ page }) => {
  const post = pick(posts, 'open post without an end', (one) => stateOf(one) === 'open' && !moderates(personOf(one.author)));
  await becomePerson(page, personOf(post.author).name);
  await openAt(page, `#/board/${post.id}`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('dialog', { name: 'Close this post?' }).getByRole('button', { name: 'Close the post' }).click();
  await expect(main).toContainText('You closed this post. Reopen it when you want answers again.');
  await openAt(page, `#/board?q=${encodeURIComponent(post.title)}&state=closed`);
  await expect(new List(page, 'post', 'posts').card(post.title)).toBeVisible();

  await openAt(page, `#/board/${post.id}`);
  await main.getByRole('button', { name: 'Reopen' }).click();
  await expect(main).not.toContainText('You closed this post.');
  await expect(main.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  await expect(main).not.toContainText('not published yet');
});

test('what is missing is said at the field, and the focus goes to the first', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/board/new');
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(page.getByText('Choose what kind of post it is.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.getByRole('radio', { name: /^Ask/ }).check();
  const name = page.getByRole('textbox', { name: 'Title' });
  await expect(name).toHaveAccessibleDescription(/Give it a title/);
  await page.getByLabel('Places').fill('0');
  await page.getByLabel('Last day').fill('2026-11-23');
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(name).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'What it is about' })).toHaveAccessibleDescription(/Add a sentence or two/);
  await expect(page.getByRole('combobox', { name: 'Topics' })).toHaveAccessibleDescription(/Pick at least one topic/);
  await expect(page.getByLabel('Places')).toHaveAccessibleDescription(/a whole number from 1 to 999/);
  await expect(page.getByLabel('Last day')).toHaveAccessibleDescription(/a day from today on/);
  await page.getByLabel('Last day').fill(today);
  await expect(page.getByLabel('Last day')).toHaveAccessibleDescription('After it the post shows as expired.');
  await expect(heading(page)).toHaveText('Post something');
});

test('a draft survives a reload, and can be begun anew', async ({ page }) => {
  await becomePerson(page, me.name);
  await openAt(page, '#/board/new?kind=ask&topic=rust');
  const name = page.getByRole('textbox', { name: 'Title' });
  await expect(page.getByRole('radio', { name: /^Ask/ })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Remove Rust' })).toBeVisible();
  await name.fill('Who reads borrow errors with me?');
  await page.reload();
  await expect(page.getByText('You began this earlier; what you typed is still here.')).toBeVisible();
  await expect(name).toHaveValue('Who reads borrow errors with me?');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(name).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Remove Rust' })).toBeVisible();
});

test('a guest may write, keeps the draft while saying who they are, and posts it', async ({ page }) => {
  await openAt(page, '#/board/new?kind=ask&topic=rust');
  await page.getByRole('textbox', { name: 'Title' }).fill('Who reads borrow errors with me?');
  await page.getByRole('textbox', { name: 'What it is about' }).fill('An hour, with tea.');
  await page.getByRole('main').getByRole('link', { name: 'Say who you are' }).click();
  await becomePerson(page, me.name);
  await openAt(page, '#/board/new?kind=ask&topic=rust');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who reads borrow errors with me?');
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(heading(page)).toHaveText('Who reads borrow errors with me?');
  await expect(section(page, 'People who could help').getByRole('listitem').first()).toBeVisible();
});

test('an ask finds offers while it is written', async ({ page }) => {
  const offer = pick(posts, 'open offer', (post) => post.kind === 'offer' && stateOf(post) === 'open');
  await openAt(page, `#/board/new?kind=ask&topic=${offer.topics[0]}`);
  const found = section(page, 'Already on the board');
  await expect(found.getByRole('listitem').first()).toContainText('Offer');
  await page.getByRole('radio', { name: /^Project/ }).check();
  await expect(found.getByText('Offer', { exact: true })).toHaveCount(0);
});

test('whoever did not write a post may not change it', async ({ page }) => {
  const post = pick(posts, 'post', (one) => one.author !== me.id);
  await becomePerson(page, me.name);
  await openAt(page, `#/board/${post.id}`);
  await expect(heading(page)).toHaveText(post.title);
  await expect(page.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
  await openAt(page, `#/board/${post.id}/edit`);
  await expect(page.getByText('This post is somebody else’s')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});
