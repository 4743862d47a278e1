import { type Document, type Documents, type Kind, kinds, loadDocuments } from './documents.js';
import { type Built, type Engine } from './engine.js';

/** One index of a library, over the documents of a kind. */
export interface Index {
  add(documents: readonly Document[]): void;
  /** What is left to do when everything was added. */
  finish?(): void;
  /** Numbers of the best ten. */
  search(text: string): number[];
}

/**
 * A library with an index for each kind of record, since results are shown by kind: the limit of ten then holds for
 * each, and no post can push a person out.
 */
export class Library implements Engine {
  readonly name: string;
  readonly #indexes: Record<Kind, Index>;
  #documents: Documents | undefined;

  constructor(name: string, make: () => Index) {
    this.name = name;
    this.#indexes = { person: make(), group: make(), post: make(), topic: make() };
  }

  async load(): Promise<void> {
    this.#documents = await loadDocuments();
  }

  build(goesOn: () => boolean): Promise<Built> {
    const { byKind } = this.#loaded();
    const start = performance.now();
    const whole = kinds.every((kind) => {
      const index = this.#indexes[kind];
      const isWhole = inBatches(byKind[kind], (documents) => index.add(documents), goesOn);
      index.finish?.();
      return isWhole;
    });
    // No library but one has slices of its own, so all of it is one: its quickest use.
    const total = performance.now() - start;
    return Promise.resolve({ total, busy: total, longestSlice: total, whole });
  }

  ask(text: string): string[] {
    const [people = []] = kinds.map((kind) => this.#indexes[kind].search(text));
    return people.map((id) => this.#loaded().people[id] ?? '');
  }

  bytesElsewhere(): number {
    return 0;
  }

  #loaded(): Documents {
    if (!this.#documents) throw new Error('The company is not loaded.');
    return this.#documents;
  }
}

/** How many documents make a batch, as many as a file of people holds. */
const batch = 2000;

/** Adds batch by batch, as long as there is time. Tells whether everything was added. */
function inBatches(documents: readonly Document[], add: (documents: readonly Document[]) => void, goesOn: () => boolean): boolean {
  for (let at = 0; at < documents.length; at += batch) {
    if (!goesOn()) return false;
    add(documents.slice(at, at + batch));
  }
  return true;
}
