import init, { Bench, type InitOutput } from 'footbridge-bench';
import { type Built, type Engine, type Suggestions } from './engine.js';

/** As long as the app works before it lets the page answer, in milliseconds. */
const slice = 8;

/** Records between two looks at the clock. */
const atOnce = 32;

class Footbridge implements Engine {
  readonly name = 'Footbridge';
  #program: InitOutput | undefined;
  #bench: Bench | undefined;

  async load(): Promise<void> {
    this.#program = await init();
    this.#bench = new Bench(await text('site.json'), new URLSearchParams(location.search).get('today') ?? '');
    for (const [number, file] of this.#bench.files().entries()) {
      this.#bench.read(number, await text(file));
      await pause();
    }
  }

  /** In slices with pauses between them, as the app does it. */
  async build(goesOn: () => boolean): Promise<Built> {
    const bench = this.#loaded();
    const start = performance.now();
    let [busy, longestSlice, more] = [0, 0, true];
    while (more && goesOn()) {
      const began = performance.now();
      do more = bench.index_next(atOnce);
      while (more && performance.now() - began < slice);
      const took = performance.now() - began;
      busy += took;
      longestSlice = Math.max(longestSlice, took);
      await pause();
    }
    return { total: performance.now() - start, busy, longestSlice, whole: !more };
  }

  ask(text: string): string[] {
    return this.#loaded().ask(text).split('\n', 10);
  }

  suggest(people: number): Suggestions[] {
    const bench = this.#loaded();
    bench.prepare_suggestions();
    return Bench.suggested_kinds().map((kind, number) => {
      const ask = (person: number) => {
        const start = performance.now();
        bench.suggest(number, person);
        return performance.now() - start;
      };
      // As with queries, the first few are only there to be compiled.
      Array.from({ length: 20 }, (_, person) => ask(person));
      return { kind, times: Array.from({ length: people }, (_, person) => ask(20 + person)) };
    });
  }

  bytesElsewhere(): number {
    return this.#program?.memory.buffer.byteLength ?? 0;
  }

  #loaded(): Bench {
    if (!this.#bench) throw new Error('The company is not loaded.');
    return this.#bench;
  }
}

export const engine = new Footbridge();

async function text(path: string): Promise<string> {
  const response = await fetch(`/data/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** A timer without delay, as the app's. */
function pause(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}
