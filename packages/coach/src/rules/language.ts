import { z } from 'zod';
import type { Idea, Rule } from './rule.ts';
import { clock, counted, joined, moments, quoted, rounded, sentence } from './wording.ts';

const QuoteDetail = z.object({ text: z.string(), start: z.number(), end: z.number() });
const Quotes = z.object({ quotes: z.array(QuoteDetail) });
const NonInclusive = z.object({ quotes: z.array(QuoteDetail.extend({ instead: z.string() })).min(1) });
const Pronouns = z.object({ we: z.number(), i: z.number() });
const Slips = z.object({
  findings: z.array(
    z.object({ quote: z.string(), start: z.number(), end: z.number(), replacements: z.array(z.string()) }),
  ),
});

/** One hedge in fifty words is heard by hardly anybody; from there on a listener may note them. Own limit. */
const HEDGES = { per100: 2, least: 3 };
/** "We" so often against "I" that the own part cannot be heard. Own limit: a team does well in interviews (Naim et al. 2015). */
const ALL_WE = { ratio: 0.9, least: 6 };

/** Words of a higher school grade (Kincaid et al. 1975) are hard to take in by ear. Own limit: speech lies well below it. */
const HARD_TO_HEAR = 14;

/** So often is no slip of the tongue any more. Own limit. */
const HABIT = 3;

/** A single slip is worth telling where there are too few words for a score. */
const WORTH: Readonly<Record<string, number>> = { many: 0.55, some: 0.35 };
const UNSCORED = 0.25;

export const grammar: Rule = ({ metrics }) => {
  const score = metrics.get('grammar.score');
  const list = metrics.get('grammar.findings');
  const slips = Slips.safeParse(list?.detail).data?.findings ?? [];
  const slip = slips.find(({ replacements }) => replacements.length > 0);
  const worth = score ? WORTH[score.band ?? ''] : slip && UNSCORED;
  const metric = score ?? list;
  if (!metric || worth === undefined) return [];
  const scored = score ? `grammar reaches ${rounded(score.value)} of 10` : '';
  const example = slip && `${quoted(slip.quote)} at ${clock(slip.start)}`;
  const parts = [
    example && `${example}: try ${quoted(slip.replacements[0] ?? '')}`,
    slips.length > 0 && (slips.length === 1 ? 'one wording is marked' : `${slips.length} wordings are marked`),
    scored,
  ].filter(Boolean);
  const quote = slip ? { text: slip.quote, start: slip.start, end: slip.end } : null;
  return [
    {
      area: 'language',
      topic: 'grammar',
      answer: null,
      worth,
      reliability: metric.reliability,
      metrics: [...(score ? [score.id] : []), ...(list && slips.length > 0 ? [list.id] : [])],
      advice: slip
        ? `Say the sentence aloud three times with ${quoted(slip.replacements[0] ?? '')}, then once more from memory. It works when the new wording comes without a stop.`
        : 'Listen to one minute of the recording, write down each wording that sounds off, and say it right aloud three times. It works when the same wording is not marked again.',
      why: `${sentence(parts.join('; '))}.`,
      fact: score ? `some wordings stand out (${scored})` : `one wording stands out (${example})`,
      gain: 'the marked wordings, said right aloud a few times',
      quote,
      evidence: list?.evidence ?? metric.evidence,
    },
  ];
};

/** Hedges have no bands: they are shown, not judged, and so rank low. */
export const hedges: Rule = ({ metrics }) => {
  const metric = metrics.get('language.hedges_per_100');
  if (!metric || metric.value <= HEDGES.per100) return [];
  const quotes = Quotes.safeParse(metric.detail).data?.quotes ?? [];
  const [quote = null] = quotes;
  if (quotes.length > 0 && quotes.length < HEDGES.least) return [];
  const examples = [...new Map(quotes.map((said) => [said.text.toLowerCase(), said])).values()].slice(0, 2);
  const said = examples.map(({ text, start }) => `${quoted(text)} (${clock(start)})`);
  return [
    {
      area: 'language',
      topic: 'hedges',
      answer: null,
      worth: 0.35,
      reliability: metric.reliability,
      metrics: [metric.id],
      advice: `Say the claim plainly first, and only then what limits it, once. ${quote ? `Try the sentence at ${clock(quote.start)} again without ${quoted(quote.text)}.` : 'Try the sentence with the result first.'} It works when the sentence still feels true.`,
      why: `${counted(metric.value, 'hedge')} in 100 words${said.length > 0 ? `, such as ${joined(said)}` : moments(metric.evidence)}.`,
      fact: `words such as ${quote ? quoted(quote.text) : 'maybe'} soften the claims`,
      gain: 'plain claims without softening words',
      quote,
      evidence: metric.evidence,
    },
  ];
};

export const inclusive: Rule = ({ metrics }) => {
  const metric = metrics.get('language.non_inclusive');
  const quotes = NonInclusive.safeParse(metric?.detail).data?.quotes ?? [];
  const [first] = quotes;
  if (!metric || metric.value <= 0 || !first) return [];
  const others = quotes
    .slice(1, 3)
    .map(({ text, instead, start }) => `${quoted(text)} (${clock(start)}), try ${quoted(instead)}`);
  return [
    {
      area: 'language',
      topic: 'inclusive',
      answer: null,
      worth: quotes.length < HABIT ? 0.3 : 0.5,
      reliability: metric.reliability,
      metrics: [metric.id],
      advice: `Say ${quoted(first.instead)} instead: it means the same and leaves nobody out. It works when the new word comes by itself in small talk too.`,
      why: `${quoted(first.text)} at ${clock(first.start)} may sound as if some people were left out.${others.length > 0 ? ` So may ${joined(others)}.` : ''}`,
      fact: `${quoted(first.text)} may leave some listeners out`,
      gain: `${quoted(first.instead)} in place of ${quoted(first.text)}`,
      quote: { text: first.text, start: first.start, end: first.end },
      evidence: quotes.map(({ start, end }) => ({ start, end: Math.max(start, end) })),
    },
  ];
};

/** Sentences of a school grade far over what is easy to take in by ear. */
export const readability: Rule = ({ metrics }) => {
  const metric = metrics.get('language.readability');
  if (!metric || metric.value <= HARD_TO_HEAR) return [];
  return [
    {
      area: 'language',
      topic: 'sentences',
      answer: null,
      worth: 0.3,
      reliability: metric.reliability,
      metrics: [metric.id],
      advice:
        'Give each sentence one thought: stop where an “and” or a “which” wants to follow, and begin anew. It works when each sentence fits into one breath.',
      why: `The sentences are built like text for school grade ${rounded(metric.value)}, long for somebody who can only listen.`,
      fact: 'the sentences are long for listening',
      gain: 'one thought in each sentence',
      quote: null,
      evidence: metric.evidence,
    },
  ];
};

export const ownPart: Rule = ({ metrics }): Idea[] => {
  const metric = metrics.get('language.we_i_ratio');
  const said = Pronouns.safeParse(metric?.detail).data;
  if (!metric || !said || metric.value < ALL_WE.ratio || said.we < ALL_WE.least) return [];
  return [
    {
      area: 'language',
      topic: 'own part',
      answer: null,
      worth: 0.35,
      reliability: metric.reliability,
      metrics: [metric.id],
      advice:
        'Keep the team in the story, and add one sentence with the own part: my part was, I decided, I built. It works when a listener can tell who did which step.',
      why: `“We” is said ${said.we} times and “I” ${said.i === 0 ? 'not at all' : `${said.i} times`}, so the own part is hard to hear.`,
      fact: 'the own part is hard to hear behind the team',
      gain: 'one sentence that names the own part',
      quote: null,
      evidence: metric.evidence,
    },
  ];
};
