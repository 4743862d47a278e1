import { test as base } from './fixtures';
import { ShakyHost } from './helpers/shaky';

export { expect, expectNoAxeViolations } from './fixtures';

/** Playwright's test against a server of its own that can be told to misbehave, with service workers. */
export const test = base.extend<{ host: ShakyHost }>({
  host: async ({}, use) => {
    const host = await ShakyHost.open();
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.url),
  serviceWorkers: 'allow',
});
