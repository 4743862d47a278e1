/** Something that searches. Each has a page of its own, so that memory and time are its own as well. */
export interface Engine {
  /** What stands in the report, with the version. */
  readonly name: string;
  /** Fetches the company and reads it; this is not counted as making the index. */
  load(): Promise<void>;
  /** Makes the index from what was read; `goesOn` tells after each batch whether there is time for more. */
  build(goesOn: () => boolean): Promise<Built>;
  /** Ids of the ten best people. People, groups, posts and topics are all asked, as one key press does. */
  ask(text: string): string[];
  /** How long the top 20 of each kind of suggestion take for so many people, where it makes any. */
  suggest?(people: number): Suggestions[];
  /** Bytes that are no part of the JavaScript heap. */
  bytesElsewhere(): number;
}

/** Suggestions of a kind; times in milliseconds. */
export interface Suggestions {
  kind: string;
  times: number[];
}

/** How making the index went; times in milliseconds. */
export interface Built {
  /** From the first record to the last, with the pauses in between. */
  total: number;
  /** The same without the pauses. */
  busy: number;
  /** The longest stretch without a pause. */
  longestSlice: number;
  /** Whether all is in it. */
  whole: boolean;
}

/** How many results are shown of a kind. */
export const shown = 10;
