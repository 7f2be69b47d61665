import { z } from 'zod';
import { goal, isOne, limit, rateOf } from './goal.ts';
import { bandRule, type Rule } from './rule.ts';
import { wordsAt } from './spoken.ts';
import { counted, firstMoments, moments, quoted, rounded, sentence } from './wording.ts';

const TopFiller = z.object({ word: z.string() });
const LongestPause = z.object({ longestSeconds: z.number() });
const Repeats = z.object({ quotes: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })) });

/** Words said twice in a row per 100 words, from which a listener may note them. Own limit. */
const REPEATS_PER_100 = 2;

export const fillers: Rule = bandRule({
  area: 'fluency',
  topic: 'fillers',
  metric: 'filler.per_min',
  worth: { many: 0.9, noticeable: 0.5 },
  perAnswer: true,
  say: (metric, metrics, scene) => {
    const top = metrics.get('filler.top');
    const word = TopFiller.safeParse(top?.detail).data?.word;
    const said = word && top ? top.evidence : metric.evidence;
    const [first] = firstMoments(said);
    const rate = rateOf(metric.id, metric.value, 'filler');
    const least = metric.detail?.lowerBound === true ? 'at least ' : '';
    const heard = `${least}${rate} a minute`;
    return {
      advice: `Where ${word ? quoted(word) : 'a filler'} wants to come, close the lips and let one second of silence stand: it sounds considered, and the next word comes cleaner. It works when fillers fall to ${limit('filler.per_min')} a minute or fewer.`,
      why: `${sentence(heard)}${word ? `, most often ${quoted(word)}` : ''}${moments(said)}; ${goal('filler.per_min')} go unnoticed.`,
      fact: `${heard} ${isOne(rate) ? 'draws' : 'draw'} attention away from the content`,
      gain: `a second of silence in place of ${word ? quoted(word) : 'a filler'}`,
      metrics: word ? ['filler.per_min', 'filler.top'] : ['filler.per_min'],
      quote: first ? wordsAt(scene, first) : null,
      evidence: said,
    };
  },
});

export const longPauses: Rule = bandRule({
  area: 'fluency',
  topic: 'pauses',
  metric: 'pause.long_per_min',
  worth: { many: 0.7, some: 0.35 },
  perAnswer: true,
  say: (metric) => {
    const longest = LongestPause.safeParse(metric.detail).data?.longestSeconds;
    const rate = `${rateOf(metric.id, metric.value, 'pause')} over 2 s a minute`;
    return {
      advice: `Open with the answer in one sentence, then tell how it came about: the opening gives a direction, so the next step is at hand. It works when no more than ${limit('pause.long_per_min')} long pause a minute is left.`,
      why: `${sentence(rate)}${moments(metric.evidence)}${longest ? `, the longest ${rounded(longest)} s` : ''}; ${goal('pause.long_per_min')} a minute sounds natural.`,
      fact: `${rate} ${isOne(rate) ? 'breaks' : 'break'} the flow`,
      gain: 'an opening sentence that holds the answer',
    };
  },
});

export const repeats: Rule = ({ metrics }) => {
  const metric = metrics.get('language.repetition');
  if (!metric || metric.value <= REPEATS_PER_100) return [];
  const [quote = null] = Repeats.safeParse(metric.detail).data?.quotes ?? [];
  return [
    {
      area: 'fluency',
      topic: 'repeats',
      answer: null,
      worth: 0.3,
      reliability: metric.reliability,
      metrics: [metric.id],
      advice:
        'When a start goes wrong, stop, take one breath, and begin the whole sentence again. It works when the restart is heard once, and not word by word.',
      why: `${counted(metric.value, 'word')} in 100 are said twice in a row${quote ? `, such as ${quoted(quote.text)}` : ''}${moments(metric.evidence)}.`,
      fact: `some words are said twice in a row${quote ? ` (${quoted(quote.text)})` : ''}`,
      gain: 'one clean restart in place of repeated words',
      quote,
      evidence: metric.evidence,
    },
  ];
};
