import { type Locator, type Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick, posts, stateOf } from '../helpers/company';
import { openAt } from '../helpers/visit';

const group = pick(groups, 'group', ({ id }) => id === 'rust-study');
const post = pick(posts, 'open post', (one) => stateOf(one) === 'open');
const person = pick(people, 'colleague', ({ left }) => left === undefined);

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed in another page' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The text to paste. */
function snippet(dialog: Locator): Locator {
  return dialog.getByLabel('What to paste');
}

const places: Record<string, string> = {
  '#/groups': 'groups',
  '#/board': 'board',
  '#/people': 'people',
  '#/topics': 'new',
  '#/topics/rust': 'groups?topic=rust',
  '#/introductions': 'introductions',
  [`#/groups/${group.id}`]: `group/${group.id}`,
  [`#/board/${post.id}`]: `post/${post.id}`,
  [`#/people/${person.id}`]: `person/${person.id}`,
};

for (const [address, view] of Object.entries(places)) {
  test(`${address} offers to be embedded`, async ({ page, baseURL }) => {
    await openAt(page, address);
    const dialog = await openDialog(page);
    await expect(snippet(dialog)).toContainText(`<iframe src="${baseURL}#/embed/${view}"`);
    const preview = dialog.getByRole('region', { name: 'Preview' }).frameLocator('iframe');
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('what is chosen shows in the preview and in the snippet', async ({ page, baseURL }) => {
  await openAt(page, '#/groups?topic=rust');
  const dialog = await openDialog(page);
  await dialog.getByLabel('How many').selectOption('3');
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('checkbox', { name: 'Transparent background' }).check();
  await dialog.getByRole('checkbox', { name: 'With a search field' }).uncheck();
  await dialog.getByLabel('Accent colour').fill('8b1e3f');
  const address = `${baseURL}#/embed/groups?topic=rust&count=3&theme=dark&background=transparent&accent=8b1e3f&search=no`;
  await expect(snippet(dialog)).toContainText(address.replaceAll('&', '&amp;'));
  const frame = dialog.getByRole('region', { name: 'Preview' }).locator('iframe');
  await expect(frame).toHaveAttribute('src', address);
  await expect(frame.contentFrame().getByRole('heading', { level: 1 })).toHaveText('Groups');
  await expect(frame.contentFrame().getByRole('searchbox')).toHaveCount(0);
});

test('each kind of page gets its own snippet', async ({ page, baseURL }) => {
  await openAt(page, '#/board?kind=ask&state=open');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Height' }).selectOption('640');
  await dialog.getByRole('checkbox', { name: 'Fit the height' }).check();
  const address = `${baseURL}#/embed/board?kind=ask&state=open`;
  const escaped = address.replaceAll('&', '&amp;');
  await expect(snippet(dialog)).toHaveText(
    `<iframe src="${escaped}" title="Skill board in Footbridge" width="100%" height="640" frameborder="0"></iframe>\n` +
      `<script src="${baseURL}embed.js" async></script>`,
  );
  await dialog.getByRole('radio', { name: 'MediaWiki' }).check();
  await expect(snippet(dialog)).toHaveText(`<iframe src="${escaped}" width="100%" height="640" />`);
  await dialog.getByRole('radio', { name: 'SharePoint' }).check();
  await expect(snippet(dialog)).toHaveText(
    `<iframe src="${escaped}" title="Skill board in Footbridge" width="100%" height="640"></iframe>`,
  );
  for (const name of ['Confluence', 'Notion']) {
    await dialog.getByRole('radio', { name }).check();
    await expect(snippet(dialog)).toHaveText(address);
  }
});

test('a snippet is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAt(page, '#/people');
  const dialog = await openDialog(page);
  const text = await snippet(dialog).innerText();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('an accent that is no colour says so and stays out of the snippet', async ({ page }) => {
  await openAt(page, '#/groups');
  const dialog = await openDialog(page);
  await dialog.getByLabel('Accent colour').fill('green');
  await expect(dialog.getByText('Six digits, such as 14594f')).toBeVisible();
  await expect(snippet(dialog)).not.toContainText('accent');
});

test('the dialog can be used by everybody', async ({ page }) => {
  test.slow();
  await openAt(page, '#/groups');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('region', { name: 'Preview' }).frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  // What the frame shows is looked at in embed.spec.ts.
  await expectNoAxeViolations(page, ['iframe']);
});
