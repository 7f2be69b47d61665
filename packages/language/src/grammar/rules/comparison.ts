import { marked, type Rule } from './rule.ts';
import { wordAt, wordSet } from './tagged-words.ts';

const COMPARATIVES = wordSet(
  `better worse easier harder bigger smaller faster slower cheaper stronger weaker higher lower older younger larger longer shorter
  richer poorer cleaner safer happier healthier simpler quicker closer deeper wider nicer warmer colder greater smarter brighter
  busier earlier newer lighter heavier louder clearer fewer taller`,
);
const SUPERLATIVES = wordSet(
  'best worst easiest hardest biggest smallest fastest slowest cheapest strongest weakest highest lowest oldest youngest largest longest shortest richest poorest safest happiest simplest greatest newest',
);

/** "More better", "most easiest". */
export const doubleComparison: Rule = {
  name: 'double-comparison',
  kind: 'Comparison',
  match(words, index) {
    const degree = wordAt(words, index).key;
    const word = wordAt(words, index + 1).key;
    const doubled = (degree === 'more' && COMPARATIVES.has(word)) || (degree === 'most' && SUPERLATIVES.has(word));
    if (!doubled || ['no', 'any', 'two', 'one'].includes(wordAt(words, index - 1).key)) return null;
    return {
      from: index,
      to: index + 2,
      scope: { from: Math.max(0, index - 1), to: Math.min(words.length, index + 3) },
      replacements: [word],
      why: `“${word}” holds “${degree}” already.`,
    };
  },
};

/** "Very better", "very easier". */
export const veryComparative: Rule = {
  name: 'very-comparative',
  kind: 'Comparison',
  match(words, index) {
    const word = wordAt(words, index + 1).key;
    if (wordAt(words, index).key !== 'very' || !COMPARATIVES.has(word) || word === 'older' || word === 'lower')
      return null;
    return {
      from: index,
      to: index + 1,
      scope: { from: index, to: Math.min(words.length, index + 3) },
      replacements: ['much'],
      why: `A comparison such as “${word}” goes with “much”.`,
    };
  },
};

const SHORT = new Map(
  'big bigger|small smaller|old older|young younger|fast faster|cheap cheaper|strong stronger|high higher|low lower|large larger|long longer|short shorter|rich richer|poor poorer|hard harder|good better|bad worse|tall taller|nice nicer'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** "It is more big than that", "this one is more cheap". Not "more big plans", of which there are more. */
export const moreShortAdjective: Rule = {
  name: 'more-short-adjective',
  kind: 'Comparison',
  match(words, index) {
    const better = SHORT.get(wordAt(words, index + 1).key);
    const after = wordAt(words, index + 2);
    if (wordAt(words, index).key !== 'more' || !better) return null;
    if (!(after.key === 'than' || (after.pos === 'PUNCT' && after.key !== ',' && after.key !== '-'))) return null;
    if (['no', 'or', 'the', 'much'].includes(wordAt(words, index - 1).key)) return null;
    return marked(
      words,
      index,
      index + 2,
      index - 1,
      [better],
      `The comparison of “${wordAt(words, index + 1).key}” is “${better}”.`,
    );
  },
};
