import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { Host } from '../helpers/host';
import { heading } from '../helpers/visit';

test.skip(({ isMobile }) => isMobile, 'the same on every device');

const root = join(import.meta.dirname, '..', '..');

// The command may have to be built first.
test.describe.configure({ timeout: 300_000 });

/** A release of the build in dist/, unpacked; the folder goes when the tests are over. */
function unpacked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footbridge-release-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const run = (program: string, ...order: string[]) => execFileSync(program, order, { cwd: root, encoding: 'utf8' });
  // Builds it where it is not built, as the other tests do.
  run('cargo', 'footbridge', '--version');
  const said = run('cargo', 'xtask', 'dist', '--no-build', '--cli', join('target', 'tool', 'footbridge'));
  const archive = /\S+\.tar\.gz/.exec(said)?.[0];
  if (archive === undefined) throw new Error(`cargo xtask dist names no archive: ${said}`);
  run('tar', '--extract', '--gzip', '--strip-components=1', `--file=${archive}`, `--directory=${folder}`);
  return folder;
}

test('a release is whole, begins with a clean company, and runs from any server', async ({ page, watch }) => {
  const release = unpacked();
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums.length).toBeGreaterThan(40);
  for (const line of sums) {
    const [sum, path] = line.split('  ');
    const content = readFileSync(join(release, path ?? ''));
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sum);
  }
  const command = join(release, 'bin', 'footbridge');
  const site = join(release, 'site');
  expect(execFileSync(command, ['check', join(site, 'data')], { encoding: 'utf8' })).toContain('Clean: 0 people');

  const host = await Host.open(join(site, 'data'), '/', site);
  watch.allow(new RegExp(`request elsewhere: ${host.url}`));
  await page.goto(host.url);
  await expect(page.locator('#shell')).toHaveCount(0);
  await expect(heading(page)).toHaveText('Find your people at Our company');
  await expect(page.getByText('Nothing has happened yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Popular groups' })).toBeHidden();
  await page.getByRole('link', { name: 'Topics', exact: true }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Board games' }).first()).toBeVisible();
  host.close();
});
