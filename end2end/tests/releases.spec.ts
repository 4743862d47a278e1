import { changeRow, join } from '../helpers/changes';
import { groups, people, pick } from '../helpers/company';
import { anotherRelease, programOf } from '../helpers/release';
import { dist } from '../helpers/shaky';
import { becomePerson, heading, openAt } from '../helpers/visit';
import { keptFiles, visitAndKeep } from '../helpers/worker';
import { expect, test } from '../shaky';

test.setTimeout(90_000);
test.skip(({ isMobile }) => isMobile, 'nothing here depends on the window');

const me = pick(people, 'person', () => true);
const group = pick(groups, 'group without them', ({ members, status }) => status === 'active' && !members.includes(me.id));

test.describe('two releases in a row', () => {
  test('a tab that is open across them keeps working, says so, and loses nothing', async ({ page, context, host }) => {
    await visitAndKeep(page);
    await becomePerson(page, me.name);
    await join(page, group);
    const [first, second] = [anotherRelease('Second'), anotherRelease('Third')];

    for (const release of [first, second]) {
      host.release(release);
      const other = await context.newPage();
      await other.goto('./');
      expect(await other.content()).toContain(programOf(release));
      await expect.poll(() => keptFiles(other), { timeout: 20_000 }).toContain(programOf(release));
      await other.close();
    }

    // The files of the first release are gone from the server.
    await expect(page.getByText('There is a new version of Footbridge.')).toBeVisible({ timeout: 20_000 });
    expect(await keptFiles(page)).toContain(programOf(dist));
    for (const [link, name] of [['Board', 'Skill board'], ['People', 'People'], ['Topics', 'Topics']] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await expect(heading(page)).toHaveText(name);
    }

    // A form that is being filled in is still there after the new release was loaded.
    await openAt(page, `#/board/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Who knows how to bind books?');
    await page.getByRole('button', { name: 'Load it' }).click();
    await expect.poll(() => page.content()).toContain(programOf(second));
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who knows how to bind books?');
    await expect(page.getByText('There is a new version of Footbridge.')).toBeHidden();
    await openAt(page, `#/changes`);
    await expect(changeRow(page, `Join ${group.name}`)).toBeVisible();

    // With the last page of the old releases their files go.
    await page.reload();
    await expect.poll(() => keptFiles(page), { timeout: 20_000 }).not.toContain(programOf(dist));
    expect(await keptFiles(page)).not.toContain(programOf(first));
    expect(await keptFiles(page)).toContain(programOf(second));
  });

  test('a new release of which a file is missing leaves the old one in place', async ({ page, watch, host }) => {
    watch.allow(/Failed to load resource|Failed to fetch|shared\.wasm: 404/);
    await visitAndKeep(page);
    const release = anotherRelease('Broken');
    host.release(release);
    host.upset(/-parts\/.+\.wasm$/, 'has it not');
    await page.reload();
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
    await expect.poll(() => host.asked.filter((name) => name === 'sw.js').length).toBeGreaterThan(1);
    await page.waitForTimeout(2_000);
    host.goDown();
    await page.reload();
    await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
    expect(await page.content()).toContain(programOf(dist));
    expect(await keptFiles(page)).not.toContain(programOf(release));
  });

  test('the next visit after a release is of the new one, at once', async ({ page, host }) => {
    await visitAndKeep(page);
    const release = anotherRelease('Next');
    host.release(release);
    await page.reload();
    expect(await page.content()).toContain(programOf(release));
    await expect.poll(() => keptFiles(page), { timeout: 20_000 }).toContain(programOf(release));
    await expect(page.getByText('There is a new version of Footbridge.')).toBeHidden();
  });
});

test('without a worker, a page whose part is gone from the server offers to load the new release', async ({ page, watch, host }) => {
  watch.allow(/Failed to load resource|Failed to fetch|shared\.wasm: 404/);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
  host.upset(/-parts\/.+\.wasm$/, 'has it not');
  await page.goto(`./#/`);
  await expect(page.getByRole('contentinfo')).toContainText('Larkfield');
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await expect(heading(page)).toHaveText('This page did not load');
  const release = anotherRelease('Later');
  host.calm();
  host.release(release);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(heading(page)).toHaveText('Groups');
  expect(await page.content()).toContain(programOf(release));
});
