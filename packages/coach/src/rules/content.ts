import { ANSWER_GAPS, SHORTER } from './answer-gaps.ts';
import type { Gap } from './gap.ts';
import { bandRule, type Idea, type Rule } from './rule.ts';
import { STORY_GAPS } from './story-gaps.ts';
import { answersNamed, atMoments, clock, SHOWN } from './wording.ts';

/** The weightiest first. */
const GAPS: readonly Gap[] = [...STORY_GAPS, ...ANSWER_GAPS].sort((a, b) => b.worth - a.worth);

/**
 * What may be improved in the answers: each answer with its weightiest gap, and one idea for all the answers that share a gap, so that
 * nothing is said twice.
 */
export const answers: Rule = (scene) => {
  const byGap = Map.groupBy(scene.answers, (answer) => GAPS.find(({ applies }) => applies(answer, scene)));
  return GAPS.flatMap((gap): Idea[] => {
    const having = byGap.get(gap) ?? [];
    const [first, ...others] = having;
    if (!first) return [];
    const told = having.slice(0, SHOWN).map((answer) => gap.say(answer, scene));
    const [detail] = told;
    if (!detail) return [];
    const numbers = having.map(({ number }) => number);
    const which = scene.answers.length === 1 ? 'the answer' : answersNamed(numbers);
    const metrics = gap.metrics.filter((id) => scene.metrics.has(id) || first.metrics.has(id));
    const measured = metrics.flatMap((id) => scene.metrics.get(id) ?? first.metrics.get(id) ?? []);
    const also =
      others.length > 0
        ? ` The same holds for ${answersNamed(
            others.map(({ number }) => number),
            'more ',
          )}.`
        : '';
    return [
      {
        area: detail.area ?? 'content',
        topic: gap.topic,
        answer: others.length === 0 ? first.number : null,
        worth: gap.worth,
        reliability: measured[0]?.reliability ?? 'medium',
        metrics,
        advice: detail.advice,
        why: `${detail.why}${also}`,
        fact: gap.fact(which),
        gain: gap.gain(which),
        quote: detail.quote,
        evidence: told.map(({ at: { start, end } }) => ({ start, end: Math.max(start, end) })),
      },
    ];
  });
};

/** The longest turn where the answers are not known one by one. */
export const longTurn: Rule = bandRule({
  area: 'content',
  topic: 'answer.long',
  metric: 'talk.longest_turn',
  worth: { long: 0.5 },
  say: (metric) => ({
    advice: SHORTER,
    why: `The longest answer runs for ${clock(metric.value)} min${atMoments(metric.evidence)}; after two minutes attention drops.`,
    fact: 'one answer runs past two minutes',
    gain: 'a shorter way to the point',
  }),
});
