import { expect, type Locator, type Page } from '@playwright/test';
import { plural } from './company';

/** A page with a list that can be searched, filtered and put in order. */
export class List {
  readonly #page: Page;
  readonly #one: string;
  readonly #many: string;

  constructor(page: Page, one: string, many: string) {
    this.#page = page;
    this.#one = one;
    this.#many = many;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: /^Search/ });
  }

  get order(): Locator {
    return this.#page.getByRole('combobox', { name: 'Order' });
  }

  get cards(): Locator {
    return this.#page.getByRole('main').getByRole('article');
  }

  /** The names on the cards, in their order. */
  get titles(): Locator {
    return this.cards.getByRole('heading', { level: 3 });
  }

  get filters(): Locator {
    return this.#page.getByRole('complementary', { name: 'Filters' });
  }

  /** The card of one record. */
  card(name: string): Locator {
    return this.cards.filter({ has: this.#page.getByRole('heading', { name, exact: true }) });
  }

  /** Expects the number of results in words, and that number of cards as far as one page holds them. */
  async expectCount(expected: number): Promise<void> {
    const words = plural(expected, this.#one, this.#many);
    await expect(this.#page.getByRole('status').filter({ hasText: words }).first()).toHaveText(words);
    await expect(this.cards).toHaveCount(Math.min(expected, 24));
  }

  /** Makes the filters visible: on a narrow screen they are behind a button. */
  async showFilters(): Promise<void> {
    const button = this.filters.getByRole('button', { name: /^Filters/ });
    if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(this.filters.getByRole('checkbox').first()).toBeVisible();
  }

  /** The check box of an option, with the rest of its group unfolded. */
  async option(group: string, label: string): Promise<Locator> {
    const options = this.filters.getByRole('group', { name: group, exact: true });
    const fold = options.locator('..').getByRole('button', { name: /^Show \d+ more$/ });
    const box = options.getByRole('checkbox', { name: new RegExp(`^${escaped(label)}\\s*\\d+$`) });
    if ((await box.count()) === 0) await fold.click();
    await expect(box).toBeVisible();
    return box;
  }

  /** The button that takes a chosen option away again. */
  chip(label: string): Locator {
    return this.#page.getByRole('main').getByRole('button', { name: `Remove ${label}`, exact: true });
  }

  /** Chooses an option, expects as many results as stand beside it, and takes it away by its chip. */
  async expectFilter(group: string, label: string, expected: number, chip = label): Promise<void> {
    await this.showFilters();
    const box = await this.option(group, label);
    await expect(box).toHaveAccessibleName(new RegExp(`\\D${expected}$`));
    await box.check();
    await this.expectCount(expected);
    await this.chip(chip).click();
    await expect(box).not.toBeChecked();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
