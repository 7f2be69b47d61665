import { spanLength } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { type Candidate, measured, type Rule, wholeOf } from './finding.ts';
import { count, moments, percent, sentence, times } from './words.ts';

/** A look away or a smile that is told, seconds. */
const LONG_LOOK = 1;
const SMILE = 0.6;

/** Eye contact over the recording; where it is good, single looks away are told without advice. */
export const eyeContactRule: Rule = (context) => {
  const contact = measured(context, 'eye_contact.ratio');
  if (!contact) return [];
  const looks = (context.episodes?.looksAway ?? []).filter((look) => spanLength(look) >= LONG_LOOK);
  const metrics = ['eye_contact.ratio', 'eye_contact.lost'];
  const share = percent(contact.value);
  const evidence = looks.length > 0 ? longestSpans(looks, 3) : contact.evidence.slice(0, 3);
  const assumed =
    contact.detail?.lens_assumed === true
      ? ` The direction looked at most counts as the lens; it lies ${contact.detail.lens_offset}° off straight ahead.`
      : '';
  if (contact.band !== 'good') {
    return [
      {
        id: 'eye_contact.low',
        topic: 'eye_contact',
        kind: 'improve',
        title: contact.band === 'low' ? 'Eye contact looks low' : 'Eye contact comes and goes',
        detail: `The eyes are near the lens ${share} of the time; from 60 % it looks attentive${looks.length > 0 ? `. The longest looks away: ${moments(evidence)}` : ''}. Try moving the other person's picture close to the lens.${assumed}`,
        metrics,
        evidence,
        effect: Math.min(1, 0.3 + 1.5 * (0.6 - contact.value)),
      },
    ];
  }
  const found: Candidate[] = [
    {
      id: 'eye_contact.good',
      topic: 'eye_contact',
      kind: 'strength',
      title: 'Eye contact looks good',
      detail: `The eyes are near the lens ${share} of the time. Keep it.${assumed}`,
      metrics,
      evidence: longestSpans(context.episodes?.contact ?? [wholeOf(context)], 3),
      effect: 0.5,
    },
  ];
  if (looks.length > 0) {
    const longest = Math.max(...looks.map(spanLength)).toFixed(1);
    found.push({
      id: 'eye_contact.looks_away',
      topic: 'looks_away',
      kind: 'note',
      title: looks.length === 1 ? 'One look away' : `${sentence(count(looks.length))} looks away`,
      detail: `The eyes leave the lens ${times(looks.length)} for a second or more ${moments(looks)}, at most ${longest} s. Looking aside to think is fine.`,
      metrics,
      evidence: longestSpans(looks, 3),
      effect: Math.min(0.5, 0.15 + 0.08 * totalSeconds(looks)),
    });
  }
  return found;
};

/** Smiles, and what the expression looks like where the policy allows it. */
export const expressionRule: Rule = (context) => {
  const smiles = (context.episodes?.smiles ?? []).filter((smile) => spanLength(smile) >= SMILE);
  const found: Candidate[] = [];
  if (measured(context, 'smile.ratio') && smiles.length > 0) {
    found.push({
      id: 'smile',
      topic: 'smile',
      kind: 'strength',
      title: smiles.length === 1 ? 'A smile is seen' : `${sentence(count(smiles.length))} smiles are seen`,
      detail: `The mouth corners rise ${times(smiles.length)} ${moments(smiles)}. Keep it.`,
      metrics: ['smile.ratio'],
      evidence: longestSpans(smiles, 3),
      effect: Math.min(0.5, 0.4 + 0.03 * smiles.length),
    });
  }
  const nervous = context.policy.emotionInference ? measured(context, 'facial_emotion.nervous') : null;
  if (nervous && nervous.value >= 0.5 && nervous.evidence.length > 0) {
    found.push({
      id: 'expression.nervous',
      topic: 'expression',
      kind: 'improve',
      title: 'The expression looks nervous in places',
      detail: `The mean share of nervous is ${percent(nervous.value)}, most of all here ${moments(nervous.evidence.slice(0, 3))}. Try a smile at the greeting and at the end of an answer.`,
      metrics: ['facial_emotion.nervous'],
      evidence: nervous.evidence.slice(0, 3),
      effect: 0.35,
    });
  }
  return found;
};
