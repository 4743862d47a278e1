import MiniSearch from 'minisearch';
import { type Document } from './documents.js';
import { shown } from './engine.js';
import { Library } from './library.js';

/**
 * As its guide has it for search while typing: prefixes and typos on (a fifth of the letters, none in short words), all
 * words must match, the name counts for more. Terms are lower-cased, which is its default, and lose their marks, for
 * which the guide names `processTerm`. `addAll` is the quickest way to add; `addAllAsync` does the same with pauses.
 */
export const engine = new Library('MiniSearch 7.2.0', () => {
  const index = new MiniSearch<Document>({
    fields: ['name', 'title', 'skills', 'interests', 'places', 'text'],
    processTerm: (term) => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
    searchOptions: {
      boost: { name: 4, skills: 2, title: 1.5 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  return {
    add: (documents) => index.addAll(documents),
    search: (text) => index.search(text).slice(0, shown).map(({ id }) => id as number),
  };
});
