import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, pick } from '../helpers/company';
import { heading } from '../helpers/visit';

const root = join(import.meta.dirname, '..', '..');
const group = pick(groups, 'group on chess', ({ id }) => id === 'slow-chess');

// The command may have to be built first.
test.describe.configure({ timeout: 300_000 });

/** The page of the group, as the real command writes it for the site under test. */
function stub(url: string): string {
  const out = mkdtempSync(join(tmpdir(), 'footbridge-pages-'));
  const order = ['footbridge', 'pages', '--data', join('public', 'data'), '--out', out, '--url', url];
  execFileSync('cargo', order, { cwd: root });
  const text = readFileSync(join(out, 'groups', `${group.id}.html`), 'utf8');
  rmSync(out, { recursive: true });
  return text;
}

test('a page for previews says what a group is, and leads to it without a script', async ({ page, baseURL }) => {
  const text = stub(baseURL ?? '');
  const strict = { 'Content-Security-Policy': "default-src 'none'" };
  await page.route('**/see/**', (route) => route.fulfill({ contentType: 'text/html', headers: strict, body: text }));
  await page.goto(`./see/groups/${group.id}.html`);
  await expect(page.locator('#shell')).toHaveCount(0);
  await expect(heading(page, group.name)).toBeVisible();
  await expect(page).toHaveURL(`${baseURL}#/groups/${group.id}`);
});

test('where it does not lead on by itself, it can be read and followed', async ({ page, baseURL }) => {
  const still = stub(baseURL ?? '').replace(/<meta http-equiv="refresh"[^>]*>/, '');
  await page.route('**/see/**', (route) => route.fulfill({ contentType: 'text/html', body: still }));
  await page.goto(`./see/groups/${group.id}.html`);
  await expect(heading(page, group.name)).toBeVisible();
  const described = await page.locator('meta[property="og:description"]').getAttribute('content');
  await expect(page.getByText(described ?? 'no description')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Open it in Footbridge' }).click();
  await expect(page).toHaveURL(`${baseURL}#/groups/${group.id}`);
});
