import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick, posts, stateOf, topics } from '../helpers/company';
import { box, chip, expectAllSearched, expectResults, offered, openBox, panel, results, type } from '../helpers/search';
import { becomePerson, heading, openAt } from '../helpers/visit';

const one = pick(people, 'person with a long surname', ({ name }) => (name.split(' ').at(-1) ?? '').length > 6 && /^[ -~]+$/.test(name));
const skill = pick(topics, 'kubernetes', ({ id }) => id === 'kubernetes');

test('the box is reached by keys from anywhere, but not out of a text', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard');
  await openAt(page, '#/groups');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  const list = page.getByRole('searchbox', { name: 'Search groups' });
  await list.focus();
  await page.keyboard.press('/');
  await expect(list).toBeFocused();
  await expect(list).toHaveValue('/');
});

test('the key can be switched off', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a keyboard');
  await openAt(page, '#/');
  await type(page, 'slash');
  await offered(page, 'Do not search with the / key').click();
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
});

test('people are found by a few letters, with a slip, without accents and in any order', async ({ page }) => {
  await openAt(page, '#/');
  const [first = '', last = ''] = [one.name.split(' ')[0], one.name.split(' ').at(-1)];
  const slip = `${last.slice(0, 3)}${last[4]}${last[3]}${last.slice(5)}`;
  const marked = pick(people, 'name with marks', ({ name }) => /ł/.test(name));
  const plain = marked.name.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replaceAll(/\p{M}/gu, '');
  for (const [typed, name] of [
    [`${first} ${last.slice(0, 3)}`, one.name],
    [`${last} ${first}`.toUpperCase(), one.name],
    [`${first} ${slip}`, one.name],
    [plain, marked.name],
    [marked.name, marked.name],
  ] as const) {
    await type(page, typed);
    await expect(offered(page, name).first(), typed).toBeVisible();
  }
});

test('a topic is found by its other name, and who has it', async ({ page }) => {
  await openAt(page, '#/');
  await type(page, 'k8s');
  await expect(offered(page, skill.label).first()).toBeVisible();
  const expert = pick(people, 'who teaches it', ({ skills }) => skills[skill.id] === 'expert');
  const found = offered(page, expert.name).filter({ hasText: 'Teaches it' });
  await expect(found).toHaveCount(1);
  await box(page).press('Enter');
  await expect(heading(page)).toHaveText('Results for “k8s”');
  await expect(page.getByRole('main').getByRole('link', { name: expert.name }).first()).toBeVisible();
});

test('the box is used by keys alone', async ({ page }) => {
  await openAt(page, '#/groups');
  await type(page, one.name);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await box(page).press('ArrowDown');
  const active = panel(page).getByRole('option', { selected: true });
  await expect(active).toHaveCount(1);
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '');
  await box(page).press('ArrowUp');
  await expect(active).toContainText('result');
  await box(page).press('ArrowDown');
  await expect(active).toContainText(one.name);
  await box(page).press('Enter');
  await expect(heading(page)).toHaveText(one.name);
  await expect(heading(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
});

test('Escape closes, then leaves; Tab closes', async ({ page }) => {
  await openAt(page, '#/groups');
  await type(page, 'rust');
  await box(page).press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('rust');
  await box(page).press('ArrowDown');
  await expect(panel(page)).toBeVisible();
  await box(page).press('Tab');
  await expect(panel(page)).toBeHidden();
  await expect(box(page)).not.toBeFocused();
});

test('only the number of results is read out, once nothing is typed for a while', async ({ page }) => {
  await openAt(page, '#/');
  await openBox(page);
  const said = page.getByRole('banner').getByRole('status');
  await expect(said).toHaveText('');
  await box(page).pressSequentially('kubernetes', { delay: 20 });
  await expect(said).toHaveText(/^\d+ results$/);
});

test('commands do what they say', async ({ page }) => {
  await openAt(page, '#/groups');
  await type(page, 'dark th');
  await offered(page, 'Dark theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(box(page)).toHaveValue('');
  await type(page, 'start a group');
  await offered(page, /^Start a group$/).click();
  await expect(heading(page)).toHaveText('Start a group');
  await type(page, 'my ch');
  await offered(page, 'My changes').click();
  await expect(heading(page)).toHaveText('My changes');
});

test('what was searched for is offered again, until it is to be forgotten', async ({ page }) => {
  await openAt(page, '#/');
  await type(page, 'figma');
  await box(page).press('Enter');
  await openAt(page, '#/');
  await page.reload();
  await openBox(page);
  await expect(offered(page, 'figma')).toBeVisible();
  await offered(page, 'figma').click();
  await expect(heading(page)).toHaveText('Results for “figma”');
  await openAt(page, '#/groups');
  await openBox(page);
  await offered(page, 'Forget these searches').click();
  await expect(offered(page, 'figma')).toHaveCount(0);
});

test('filters are written out, completed and become chips', async ({ page }) => {
  await openAt(page, '#/');
  await type(page, 'dept:le');
  await offered(page, 'Department: Legal').click();
  await expect(box(page)).toHaveValue('dept:legal ');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/#\/search\?department=legal$/);
  await expect(chip(page, 'Remove Legal')).toBeVisible();
  await expect(box(page)).toHaveValue('');
  await box(page).fill('agreement -status:closed ');
  await expect(chip(page, 'Do not leave out: Not: Closed')).toBeVisible();
  await expect(box(page)).toHaveValue('agreement ');
  await chip(page, 'Remove Legal').click();
  await expect(page).not.toHaveURL(/department/);
  await page.goBack();
  await expect(chip(page, 'Remove Legal')).toBeVisible();
});

test('options can be left out', async ({ page, isMobile }) => {
  await openAt(page, '#/search?q=rust&kind=person');
  await expectAllSearched(page);
  const before = await results(page);
  if (isMobile) await page.getByRole('button', { name: /^Filters/ }).click();
  const engineers = page.getByRole('group', { name: 'Department' }).getByRole('checkbox', { name: /^Engineering/ });
  const count = Number.parseInt(await engineers.locator('..').locator('.option__count').innerText(), 10);
  await page.getByRole('button', { name: 'Leave out Engineering' }).click();
  await expectResults(page, before - count);
  await expect(page).toHaveURL(/-department=engineering/);
  await chip(page, 'Do not leave out: Not: Engineering').click();
  await expectResults(page, before);
});

test('a slip leads to the word that was meant', async ({ page }) => {
  await openAt(page, '#/search?q=kuberntes');
  await page.getByRole('main').locator('.results__meant').getByRole('link').click();
  await expect(heading(page)).toHaveText(/^Results for “kubernetes”$/i);
  await expect(box(page)).toHaveValue(/^kubernetes$/i);
});

test('where nothing has all words, it is said which one was left out', async ({ page }) => {
  await openAt(page, '#/search?q=kubernetes+zzqqxx');
  await expect(page.getByRole('main').getByText('Nothing has all of “kubernetes zzqqxx”. Without “zzqqxx”:')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: skill.label }).first()).toBeVisible();
});

test('what nobody has is asked for on the board', async ({ page }) => {
  await openAt(page, '#/search?q=zzqqxx');
  await expect(page.getByText('Nothing fits “zzqqxx”')).toBeVisible();
  await page.getByRole('link', { name: 'Ask for this on the board' }).click();
  await expect(heading(page)).toHaveText('Post something');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who knows about zzqqxx?');
  await expect(page.getByRole('radio', { name: /^Ask/ })).toBeChecked();
});

test('what one does is found at once', async ({ page }) => {
  await becomePerson(page, one.name);
  await openAt(page, '#/groups/new?topic=rust');
  await page.getByRole('textbox', { name: 'Name' }).fill('Quokka watchers');
  await page.getByRole('textbox', { name: 'What it is for' }).fill('We look at quokkas.');
  await page.getByRole('main').getByRole('button', { name: 'Start it' }).click();
  await expect(heading(page)).toHaveText('Quokka watchers');
  await type(page, 'quokka');
  await expect(offered(page, 'Quokka watchers').first()).toBeVisible();
});

test('a closed post is found, and says so', async ({ page }) => {
  const closed = pick(posts, 'closed post', (post) => stateOf(post) === 'closed');
  await openAt(page, '#/');
  await type(page, closed.title);
  await expect(offered(page, closed.title).first()).toContainText('Closed');
});

test('the box and the results can be used by everybody', async ({ page }) => {
  test.setTimeout(120_000);
  await openAt(page, '#/');
  await openBox(page);
  await expectNoAxeViolations(page);
  await type(page, 'rust');
  await box(page).press('ArrowDown');
  await expectNoAxeViolations(page);
  for (const address of ['#/search', '#/search?q=rust', '#/search?q=rust&kind=person&-status=closed', '#/search?q=zzqqxx']) {
    await openAt(page, address);
    await expectNoAxeViolations(page);
  }
});

test('a phone shows the box when it is wanted', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a phone');
  await openAt(page, '#/groups');
  await expect(box(page)).not.toBeInViewport();
  await page.getByRole('banner').getByRole('button', { name: 'Search', exact: true }).click();
  await expect(box(page)).toBeFocused();
  await expect(panel(page)).toBeVisible();
  await expect(box(page)).toBeInViewport({ ratio: 1 });
  expect(await box(page).evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))).toBeGreaterThanOrEqual(16);
  const name = pick(groups, 'group', ({ status }) => status === 'active').name;
  await box(page).fill(name);
  await offered(page, name).first().click();
  await expect(heading(page)).toHaveText(name);
  await expect(box(page)).not.toBeInViewport();
});
