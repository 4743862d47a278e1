import { type Engine, type Suggestions } from './engine.js';

/** A query, and who would be the right answer; nobody where no one in particular is looked for. */
export interface Query {
  text: string;
  wanted: string[];
}

/** What was measured of the queries of a kind. */
export interface Answers {
  times: number[];
  known: number;
  found: number;
}

/** What a page lets the driver do. */
export interface Page {
  readonly name: string;
  load(): Promise<void>;
  build(patience: number): Promise<{ total: number; busy: number; longest_slice: number; longest_task: number; whole: boolean }>;
  ask(queries: Query[], patience: number): Answers;
  suggest(people: number): Suggestions[];
  /** Bytes in use after everything that is not needed was collected. */
  heap(): number;
}

/** A page of one engine; it measures within the page, so that the driver's own calls do not count. */
export function pageOf(engine: Engine): Page {
  return {
    name: engine.name,
    load: () => engine.load(),
    async build(patience) {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
      observer.observe({ type: 'longtask' });
      const end = performance.now() + patience;
      const { total, busy, longestSlice, whole } = await engine.build(() => performance.now() < end);
      // Long tasks are told of a moment after they end.
      await new Promise((go) => setTimeout(go, 200));
      observer.disconnect();
      return { total, busy, longest_slice: longestSlice, longest_task: Math.max(0, ...tasks), whole };
    },
    ask(queries, patience) {
      const answers: Answers = { times: [], known: 0, found: 0 };
      const end = performance.now() + patience;
      for (const { text, wanted } of queries) {
        const start = performance.now();
        const people = engine.ask(text);
        const now = performance.now();
        answers.times.push(now - start);
        if (wanted.length > 0) {
          answers.known += 1;
          if (wanted.some((id) => people.includes(id))) answers.found += 1;
        }
        if (now > end) break;
      }
      return answers;
    },
    suggest: (people) => engine.suggest?.(people) ?? [],
    heap() {
      const { gc, performance } = globalThis as unknown as { gc: () => void; performance: { memory: { usedJSHeapSize: number } } };
      for (let round = 0; round < 4; round += 1) gc();
      return performance.memory.usedJSHeapSize + engine.bytesElsewhere();
    },
  };
}

const chosen = new URLSearchParams(location.search).get('engine') ?? '';
const { engine } = (await import(`./${chosen}.js`)) as { engine: Engine };
(globalThis as unknown as { bench: Page }).bench = pageOf(engine);
document.title = 'ready';
