import fuzzysort from 'fuzzysort';
import { type Document } from './documents.js';
import { shown } from './engine.js';
import { Library } from './library.js';

/**
 * A snapshot with several keys, which its guide calls the quickest; it takes marks and case away by itself. The name counts
 * for more through `scoreFn`. There is no batch to add: the snapshot is made at the end, of everything.
 */
export const engine = new Library('fuzzysort 4.0.2', () => {
  const keys = ['name', 'title', 'skills', 'interests', 'places', 'text'];
  const documents: Document[] = [];
  const scoreFn = (result: { score: number; 0?: { score: number } }) => result.score * (1 + (result[0]?.score ?? 0));
  let snapshot = fuzzysort.snapshot(documents, { keys });
  return {
    add: (more) => void documents.push(...more),
    finish: () => {
      snapshot = fuzzysort.snapshot(documents, { keys });
      // It prepares itself when it is first asked.
      fuzzysort.go('a', snapshot, { limit: shown, scoreFn });
    },
    search: (text) => {
      return fuzzysort.go(text, snapshot, { limit: shown, scoreFn }).map(({ obj }) => obj.id);
    },
  };
});
