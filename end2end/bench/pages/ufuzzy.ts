import uFuzzy from '@leeoniya/ufuzzy';
import { type Document } from './documents.js';
import { shown } from './engine.js';
import { Library } from './library.js';

/** Words of a query in any order, up to so many: of five there are 120 orders, and each is a search of its own. */
const outOfOrder = 3;

/**
 * It searches lines: each document is one, the name first. One error a word (`intraMode: 1`), words in any
 * order up to three, marks taken away with its own `latinize`; more than a thousand hits are not ranked, which is its default.
 */
export const engine = new Library('uFuzzy 1.0.19', () => {
  const fuzzy = new uFuzzy({ intraMode: 1, intraSub: 1, intraTrn: 1, intraDel: 1, intraIns: 1 });
  const lines: string[] = [];
  const line = ({ name, title, skills, interests, places, text }: Document) => [name, title, places, skills, interests, text].join(' ¦ ');
  return {
    add: (documents) => lines.push(...uFuzzy.latinize(documents.map(line))),
    search: (typed) => {
      const [found, info, order] = fuzzy.search(lines, uFuzzy.latinize(typed), outOfOrder, 1000);
      if (!found) return [];
      return info && order ? order.slice(0, shown).map((at) => info.idx[at] ?? 0) : found.slice(0, shown);
    },
  };
});
