import { type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, expectNoAxeViolations, test } from '../fixtures';
import { groups, people, pick } from '../helpers/company';
import { serveChanged } from '../helpers/data';
import { heading, openAt } from '../helpers/visit';

const group = pick(groups, 'group that meets', ({ id }) => id === 'rust-study');

/** What a camera sees of the code on the sheet, and what it reads there. */
async function scanned(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: /^Code that leads to/ }).screenshot();
  const { data, width, height } = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const pixels = canvas?.getImageData(0, 0, image.width, image.height);
    return { data: [...(pixels?.data ?? [])], width: image.width, height: image.height };
  }, picture.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** How many pages come out of the printer. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const file = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
  return file.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('the way from a group to its poster, and the code leads back', async ({ page }) => {
  await openAt(page, `#/groups/${group.id}`);
  const address = page.url();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Poster to print' }).click();
  await expect(page).toHaveTitle(new RegExp(`^Poster: ${group.name}`));
  await expect(heading(page)).toHaveText(group.name);
  await expect(page.getByRole('article')).toContainText(group.meets?.time ?? '');
  expect(await scanned(page)).toBe(address);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(heading(page)).toHaveText(group.name);
});

test('the code is dark on light in the dark theme, too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAt(page, `#/groups/${group.id}/poster`);
  expect(await scanned(page)).toMatch(new RegExp(`/#/groups/${group.id}$`));
});

test('it is printed at the press of a button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { printed: 0 });
    globalThis.print = () => {
      (globalThis as unknown as { printed: number }).printed += 1;
    };
  });
  await openAt(page, `#/groups/${group.id}/poster`);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
});

test('it is one page of A4 and of Letter, black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await openAt(page, `#/groups/${group.id}/poster`);
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(heading(page)).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  for (const role of ['banner', 'contentinfo', 'button'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOf(page, format), format).toBe(1);
});

test('however much a group says, it is one page', async ({ page, context }) => {
  await serveChanged(context, 'groups.json', ({ groups }) => {
    for (const one of groups.filter(({ id }) => id === group.id)) {
      one.name = `The ${'very '.repeat(40)}long name`;
      one.purpose = `${'A line of its own.\n\n'.repeat(20)}${'And a long one. '.repeat(400)}`;
      one.leads = people.slice(0, 12).map(({ id }) => id);
      one.channel = { label: `#${'channel-'.repeat(20)}` };
    }
  });
  await openAt(page, `#/groups/${group.id}/poster`);
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOf(page, format), format).toBe(1);
  expect(await scanned(page)).toMatch(/rust-study$/);
});

test('other pages leave on paper what can only be pressed', async ({ page }) => {
  await openAt(page, `#/groups/${group.id}`);
  await page.emulateMedia({ media: 'print' });
  await expect(heading(page)).toBeVisible();
  for (const role of ['banner', 'contentinfo', 'button'] as const) {
    await expect(page.getByRole('main').getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: 'Groups', exact: true })).toHaveCount(0);
});

test('it can be used by everybody', async ({ page }) => {
  // axe looks at every element of a page, and that in both themes.
  test.setTimeout(120_000);
  await openAt(page, `#/groups/${group.id}/poster`);
  await expectNoAxeViolations(page);
});

test('a group that is not there says so', async ({ page }) => {
  await openAt(page, '#/groups/never-founded/poster');
  await expect(heading(page)).toHaveText('There is no such group');
});
