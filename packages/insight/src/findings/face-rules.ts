import type { Metric } from '@impact/report/metric';
import { type Span, spanLength } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { gainOf, holdOf, outside } from './effect.ts';
import { type Candidate, longestEvidence, measured, type Rule } from './finding.ts';
import { clocks, count, moments, percent, seconds, sentence, times } from './words.ts';

/** A look away, a look away that loses eye contact, and a smile that are told, seconds. */
const LONG_LOOK = 1;
const LOST = 2;
const SMILE = 0.6;
/** Share of a feeling from which it is told. */
const TOLD = 0.5;

/** Eye contact over the recording; where it is good, looks away are told, with advice only where many are long. */
export const eyeContactRule: Rule = (context) => {
  const contact = measured(context, 'eye_contact.ratio');
  if (!contact) return [];
  const looks = (context.episodes?.looksAway ?? []).filter((look) => spanLength(look) >= LONG_LOOK);
  const metrics = ['eye_contact.ratio', 'eye_contact.lost'];
  const share = percent(contact.value);
  if (contact.band !== 'good') {
    const evidence = looks.length > 0 ? longestSpans(looks, 3) : longestEvidence(contact);
    const told = looks.length > 0 ? ` The longest looks away begin at ${clocks(evidence)}.` : '';
    return [
      {
        id: 'eye_contact.low',
        topic: 'eye_contact',
        kind: 'improve',
        title: contact.band === 'low' ? 'Eye contact looks low' : 'Eye contact comes and goes',
        detail: `The eyes are near the lens ${share} of the time; from 60 % it looks attentive.${told}${assumption(contact)} Try moving the other person’s picture close to the lens.`,
        metrics,
        evidence,
        effect: gainOf(context, 'eye_contact'),
      },
    ];
  }
  const stretches = longestSpans(context.episodes?.contact ?? [], 3);
  const good: Candidate = {
    id: 'eye_contact.good',
    topic: 'eye_contact',
    kind: 'strength',
    title: 'Eye contact looks good',
    detail: `The eyes are near the lens ${share} of the time${stretches.length > 1 ? `, for longest from ${clocks(longestSpans(stretches, 1))}` : ''}.${assumption(contact)} Keep it.`,
    metrics,
    evidence: stretches,
    effect: holdOf(context, 'eye_contact'),
  };
  return [good, ...awayFinding(looks, measured(context, 'eye_contact.lost')?.band === 'many')];
};

/** What was taken for the lens, where that is not sure. */
const assumption = ({ detail }: Metric): string =>
  detail?.lens_assumed === true
    ? ` The direction looked at most counts as the lens; it lies ${detail.lens_offset}° off straight ahead.`
    : '';

/** Looks away beside good eye contact. */
function awayFinding(looks: readonly Span[], many: boolean): Candidate[] {
  const lost = looks.filter((look) => spanLength(look) > LOST);
  const base = { id: 'eye_contact.looks_away', topic: 'looks_away', metrics: ['eye_contact.lost'] };
  if (many) {
    return [
      {
        ...base,
        kind: 'improve',
        title: `${sentence(count(lost.length))} long looks away`,
        detail: `The eyes leave the lens ${times(lost.length)} for more than 2 s ${moments(lost)}. Try looking back at the lens before the next sentence begins.`,
        evidence: longestSpans(lost, 3),
        effect: outside('longLooks'),
      },
    ];
  }
  if (looks.length === 0) return [];
  const longest = Math.max(...looks.map(spanLength));
  return [
    {
      ...base,
      kind: 'note',
      title: looks.length === 1 ? 'One look away' : `${sentence(count(looks.length))} looks away`,
      detail:
        looks.length === 1
          ? `The eyes leave the lens once, for ${seconds(longest)} ${moments(looks)}. Looking aside to think is fine.`
          : `The eyes leave the lens ${times(looks.length)} for a second or more ${moments(looks)}, at most for ${seconds(longest)}. Looking aside to think is fine.`,
      evidence: longestSpans(looks, 3),
      effect: outside('longLooks', totalSeconds(looks) / 10),
    },
  ];
}

/** Smiles that are seen. */
export const smileRule: Rule = (context) => {
  const smiles = (context.episodes?.smiles ?? []).filter((smile) => spanLength(smile) >= SMILE);
  const ratio = measured(context, 'smile.ratio');
  if (!ratio || smiles.length === 0) return [];
  const told = `The mouth corners rise ${times(smiles.length)} ${moments(smiles)}, for ${seconds(totalSeconds(smiles))}${smiles.length > 1 ? ' in all' : ''}.`;
  return [
    {
      id: 'smile',
      topic: 'smile',
      kind: 'strength',
      title: smiles.length === 1 ? 'A smile is seen' : `${sentence(count(smiles.length))} smiles are seen`,
      detail: `${told} Keep smiling at such moments.`,
      asNote: told,
      metrics: ['smile.ratio'],
      evidence: longestSpans(smiles, 3),
      effect: outside('smile', 4 * ratio.value),
    },
  ];
};

/** What the expression looks like, where the policy allows it: only a clear share over half a minute and more, as a trend. */
export const expressionRule: Rule = (context) => {
  const nervous = context.policy.emotionInference ? measured(context, 'facial_emotion.nervous') : null;
  if (!nervous || nervous.reliability === 'low' || nervous.value < TOLD || nervous.evidence.length === 0) return [];
  const evidence = longestEvidence(nervous);
  return [
    {
      id: 'expression.nervous',
      topic: 'expression',
      kind: 'improve',
      title: 'The expression looks nervous in places',
      detail: `The mean share of nervous is ${percent(nervous.value)}, most of all at ${clocks(evidence)}. A trend, not a verdict. Try a smile at the greeting and at the end of an answer.`,
      metrics: ['facial_emotion.nervous'],
      evidence,
      effect: gainOf(context, 'expression'),
    },
  ];
};
