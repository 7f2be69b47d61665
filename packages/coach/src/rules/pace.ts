import { z } from 'zod';
import { figure, goal } from './goal.ts';
import { bandRule, type Measured, type MeasuredMetrics, type Rule } from './rule.ts';
import { clock, sentence } from './wording.ts';

const Variation = z.object({
  fastest: z.object({ start: z.number(), end: z.number(), wpm: z.number() }),
});

/** A pace is easy to follow on average and still loses the listener in a stretch of 10 s from here on, words/min. Own limit. */
const RUSHED = 200;

const fastestOf = (metrics: MeasuredMetrics) =>
  Variation.safeParse(metrics.get('pace.variation')?.detail).data?.fastest;
const wpmOf = (metric: Measured): string => figure(metric.id, metric.value);
const range = (): string => goal('pace.wpm');

/** Users of MACH (n = 90) found feedback on speaking rate the most useful of all, so pace ranks first. */
export const pace: Rule = bandRule({
  area: 'pace',
  metric: 'pace.wpm',
  worth: { fast: 1, slow: 0.8, lively: 0.4 },
  perAnswer: true,
  say: (metric, metrics) => {
    const wpm = wpmOf(metric);
    if (metric.band === 'slow') {
      return {
        topic: 'pace.slow',
        advice: `Before speaking, choose three key words, then say the first sentence straight away: the next thought is ready sooner. It works when the same answer takes less time and the pace lies at ${range()} words a minute.`,
        why: `${sentence(wpm)} words a minute; ${range()} is easy to follow.`,
        fact: `at ${wpm} words a minute the next thought is long in coming`,
        gain: 'three key words chosen before the first sentence',
      };
    }
    const fastest = fastestOf(metrics);
    const peak = fastest ? `, up to ${Math.round(fastest.wpm)} around ${clock(fastest.start)}` : '';
    const isFast = metric.band === 'fast';
    return {
      topic: 'pace.fast',
      advice: `End each sentence with closed lips and one quiet breath, above all before a number or a name. It works when a listener can repeat the point, and the pace lies at ${range()} words a minute.`,
      why: `${sentence(wpm)} words a minute${peak}; ${range()} is easy to follow.`,
      fact: isFast
        ? `${wpm} words a minute leave little time to take in what is said`
        : `${wpm} words a minute sound a little hurried`,
      gain: 'one quiet breath at the end of each sentence',
      metrics: fastest ? ['pace.wpm', 'pace.variation'] : ['pace.wpm'],
      evidence: fastest ? [{ start: fastest.start, end: fastest.end }] : metric.evidence,
    };
  },
});

/** A good pace that runs away in one place. */
export const rush: Rule = ({ metrics }) => {
  const metric = metrics.get('pace.wpm');
  const variation = metrics.get('pace.variation');
  const fastest = fastestOf(metrics);
  if (metric?.band !== 'good' || !variation || !fastest || fastest.wpm < RUSHED) return [];
  const wpm = Math.round(fastest.wpm);
  return [
    {
      area: 'pace',
      topic: 'pace.rush',
      answer: null,
      worth: 0.35,
      reliability: variation.reliability,
      metrics: ['pace.variation', 'pace.wpm'],
      advice:
        'Mark the sentence that matters most in that passage and say it as if dictating it, with a pause on both sides. It works when the passage no longer stands out in the pace curve.',
      why: `The pace is ${wpmOf(metric)} words a minute on the whole, and ${wpm} around ${clock(fastest.start)}.`,
      fact: `one passage runs at ${wpm} words a minute (${clock(fastest.start)})`,
      gain: `a slower passage around ${clock(fastest.start)}`,
      quote: null,
      evidence: [{ start: fastest.start, end: fastest.end }],
    },
  ];
};
