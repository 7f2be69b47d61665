import { quoted } from '@impact/insight/findings/words';
import { z } from 'zod';
import { bandRule, type Rule } from './rule.ts';
import { atMoments, rounded } from './wording.ts';

const Findings = z.object({
  findings: z.array(
    z.object({ quote: z.string(), start: z.number(), end: z.number(), replacements: z.array(z.string()) }),
  ),
});

/** One hedge in fifty words is heard by hardly anybody; from there on a listener may note them. Own limit. */
const HEDGES_PER_100 = 2;
/** Own limit, as for hedges. */
const REPEATS_PER_100 = 2;

export const grammar: Rule = bandRule({
  area: 'language',
  topic: 'grammar',
  metric: 'grammar.score',
  worth: { many: 0.55, some: 0.35 },
  say: (metric, metrics) => {
    const list = metrics.get('grammar.findings');
    const first = Findings.safeParse(list?.detail).data?.findings.find(({ replacements }) => replacements.length > 0);
    const example = first ? ` For instance ${quoted(first.quote)}: try ${quoted(first.replacements[0] ?? '')}.` : '';
    return {
      advice:
        'Pick the two wordings marked most often and say each of them right, aloud, five times; leave the rest for later.',
      why: `Grammar reaches ${rounded(metric.value)} of 10 by rules for spoken language.${example}`,
      evidence: list?.evidence ?? metric.evidence,
    };
  },
});

/** The two habits of wording have no bands: they are shown, not judged, and so rank low. */
export const hedges: Rule = (metrics) => {
  const metric = metrics.get('language.hedges_per_100');
  if (!metric || metric.value <= HEDGES_PER_100) return null;
  return {
    area: 'language',
    topic: 'hedges',
    metric,
    worth: 0.3,
    advice: 'In the sentence that holds the result, leave out words like maybe and I think: the fact carries itself.',
    why: `${rounded(metric.value)} hedges in 100 words${atMoments(metric.evidence)}.`,
    evidence: metric.evidence,
  };
};

export const repeats: Rule = (metrics) => {
  const metric = metrics.get('language.repetition');
  if (!metric || metric.value <= REPEATS_PER_100) return null;
  return {
    area: 'fluency',
    topic: 'repeats',
    metric,
    worth: 0.3,
    advice: 'When a start goes wrong, stop, breathe, and begin the sentence once more as a whole.',
    why: `${rounded(metric.value)} words in 100 are said twice in a row${atMoments(metric.evidence)}.`,
    evidence: metric.evidence,
  };
};
