import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { today } from './helpers/company';

export { expect } from '@playwright/test';

/** How {@link Watch} tells of what the content security policy stopped. */
const violation = 'content security policy:';

/** What the console says where there is no receipt, as there is none for a change that nobody has taken in yet. */
const noReceipt = /status of 404 .*\/data\/receipts\/\w{4}\/\w+\.json\)$/;

/**
 * Watches every page of a test: an error on the console, an uncaught error, a request to another origin or anything
 * that the content security policy stopped fails it, unless the test said beforehand that it provokes just that. That
 * a receipt is not there yet is nothing wrong.
 */
export class Watch {
  readonly #origin: string;
  readonly #allowed: RegExp[] = [noReceipt];
  readonly #problems: string[] = [];

  constructor(context: BrowserContext, baseURL: string) {
    this.#origin = new URL(baseURL).origin;
    context.on('console', (message) => {
      if (message.type() === 'debug' && message.text().startsWith(violation)) this.#note(message.text());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#note(`uncaught error: ${error.error().message}`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const leavesThePage = protocol.startsWith('http') || protocol.startsWith('ws');
      if (leavesThePage && origin !== this.#origin) this.#note(`request elsewhere: ${request.url()}`);
    });
  }

  /** Begins to report what the policy of a page stops, in every page and frame that is opened from now on. */
  static async reportViolations(context: BrowserContext): Promise<void> {
    await context.addInitScript((prefix) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
        console.debug(`${prefix} ${effectiveDirective} stopped ${blockedURI} (${sourceFile || 'the page'}:${lineNumber})`);
      });
    }, violation);
  }

  /** Lets problems pass that match, as `/404/` for a test in which a file is missing. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** What was seen so far and not allowed. */
  get problems(): string[] {
    return this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
  }

  #note(problem: string): void {
    this.#problems.push(problem);
  }
}

interface Fixtures {
  /** The moment that the pages' clocks show; `null` leaves them as they are. */
  moment: string | null;
  /** What went wrong in the pages. */
  watch: Watch;
}

/**
 * Playwright's test, watched, on the morning of the day that the sample company is seen from: what is
 * open, full or expired in it stays so. Ask for `watch` to allow a problem that the test provokes.
 */
export const test = base.extend<Fixtures>({
  moment: [`${today}T10:00:00Z`, { option: true }],
  watch: [
    async ({ context, baseURL, moment }, use) => {
      if (moment !== null) await context.clock.setFixedTime(moment);
      await Watch.reportViolations(context);
      const watch = new Watch(context, baseURL ?? '');
      await use(watch);
      expect(watch.problems, 'errors, requests elsewhere and violations of the policy').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Fails with each violation's rule, place and help if axe finds any, in the light or the dark theme. What is looked at for
 * itself elsewhere, such as a page in a frame, can be left out by its selector.
 */
export async function expectNoAxeViolations(page: Page, leftOut: string[] = []): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await themeIsShown(page, colorScheme);
    const axe = new AxeBuilder({ page });
    leftOut.forEach((selector) => axe.exclude(selector));
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map((node) => node.target.join(' ')),
    }));
    expect(found, `axe, ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Brings the colours of a theme to their end: those that change gradually still are the old ones at first. */
async function themeIsShown(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, theme);
  await page.evaluate(() => {
    // What inherits a colour sets out only once what it inherits from has arrived; ten generations are plenty.
    for (let generation = 0; generation < 10; generation += 1) {
      document.getAnimations().forEach((change) => change.finish());
    }
  });
}
