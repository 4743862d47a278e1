import { Charset, Document as FlexDocument } from 'flexsearch';
import { type Document } from './documents.js';
import { shown } from './engine.js';
import { Library } from './library.js';

/**
 * It matches all words within one field, so that a name and a department are found together only in a field that has
 * both: `all`. Names come first, by prefix and then with its tokeniser for typos. `LatinBalance` takes marks and case away
 * and is the mildest of its encoders that also help with typos.
 */
export const engine = new Library('FlexSearch 0.8.212', () => {
  const all = ({ name, title, skills, interests, places, text }: Document) => [name, title, skills, interests, places, text].join(' ');
  const index = new FlexDocument({
    document: {
      id: 'id',
      index: [
        { field: 'name', tokenize: 'forward', encoder: Charset.LatinBalance },
        { field: 'slip', custom: ({ name }: Document) => name, tokenize: 'tolerant', encoder: Charset.LatinBalance },
        { field: 'all', custom: all, tokenize: 'forward', encoder: Charset.LatinBalance },
      ],
    },
  });
  return {
    add: (documents) => documents.forEach((document) => index.add(document)),
    search: (text) => {
      const found = index.search(text, { limit: shown });
      return [...new Set(found.flatMap(({ result }) => result))].slice(0, shown);
    },
  };
});
