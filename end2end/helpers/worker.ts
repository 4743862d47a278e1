import { expect, type Page } from '@playwright/test';

/** How long a first visit may take until everything is kept, in milliseconds. */
const KEEPING = 20_000;

/** Opens the app and waits until a service worker is in charge that has kept all that the app needs. */
export async function visitAndKeep(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('#shell')).toHaveCount(0);
  await everythingIsKept(page);
}

/** Waits until the worker in charge of a page has kept its files and the company's data. */
export async function everythingIsKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: KEEPING })
    .toBe('activated');
  await expect
    .poll(() => keptFiles(page), { timeout: KEEPING })
    .toEqual(expect.arrayContaining(['data/site.json', 'data/people.json', 'data/groups.json', 'data/posts.json']));
}

/** What this site's caches hold, by path below the site's folder; the page's is empty. */
export async function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = new URL('./', location.href);
    const names = (await caches.keys()).filter((name) => name.startsWith(`footbridge:${folder.pathname}:`));
    const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return caught.flat().map(({ url }) => url.slice(folder.href.length)).sort();
  });
}

/** The names of all caches of the page's origin. */
export async function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Whether this site has a service worker. */
export async function hasWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration('./')) !== undefined);
}

/** The text of a data file that is kept; nothing where it is not. */
export async function keptText(page: Page, file: string): Promise<string | undefined> {
  return page.evaluate(async (file) => {
    const kept = await caches.match(new URL(`data/${file}`, location.href).href);
    return kept?.text();
  }, file);
}
