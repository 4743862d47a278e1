/** What the pages use of packages that are installed for a run only. */

declare module 'minisearch' {
  export default class MiniSearch<Document> {
    constructor(options: {
      fields: (keyof Document)[];
      processTerm: (term: string) => string;
      searchOptions: {
        boost: Partial<Record<keyof Document, number>>;
        combineWith: 'AND' | 'OR';
        prefix: boolean;
        fuzzy: (term: string) => number | false;
      };
    });
    addAll(documents: readonly Document[]): void;
    search(text: string): { id: unknown }[];
  }
}

declare module 'flexsearch' {
  interface Field {
    field: string;
    tokenize: 'strict' | 'forward' | 'tolerant';
    encoder: object;
    custom?: (document: never) => string;
  }
  export const Charset: { LatinBalance: object };
  export class Document {
    constructor(options: { document: { id: string; index: Field[] } });
    add(document: object): void;
    search(text: string, options: { limit: number }): { field: string; result: number[] }[];
  }
}

declare module '@leeoniya/ufuzzy' {
  type Switch = 0 | 1;
  export default class UFuzzy {
    constructor(options: { intraMode: Switch; intraSub: Switch; intraTrn: Switch; intraDel: Switch; intraIns: Switch });
    search(lines: string[], text: string, outOfOrder: number, ranked: number): [number[] | null, { idx: number[] } | null, number[] | null];
    static latinize<Text extends string | string[]>(text: Text): Text;
  }
}

declare module 'fuzzysort' {
  interface Snapshot<Document> {
    readonly of?: Document;
  }
  interface Found<Document> {
    readonly score: number;
    readonly obj: Document;
    readonly 0?: { score: number };
  }
  const fuzzysort: {
    snapshot<Document>(documents: readonly Document[], options: { keys: string[] }): Snapshot<Document>;
    go<Document>(text: string, documents: Snapshot<Document>, options: { limit: number; scoreFn: (found: Found<Document>) => number }): Found<Document>[];
  };
  export default fuzzysort;
}

declare module 'footbridge-bench' {
  export interface InitOutput {
    memory: WebAssembly.Memory;
  }
  export default function init(): Promise<InitOutput>;
  export class Bench {
    constructor(site: string, today: string);
    files(): string[];
    read(number: number, text: string): void;
    index_next(count: number): boolean;
    ask(text: string): string;
    prepare_suggestions(): void;
    static suggested_kinds(): string[];
    suggest(kind: number, number: number): number;
  }
}
