import { z } from 'zod';
import { bandRule, type Rule } from './rule.ts';
import { atMoments, clock, rounded } from './wording.ts';

const TopFiller = z.object({ word: z.string() });
const LongestPause = z.object({ longestSeconds: z.number() });
const FastestWindow = z.object({
  fastest: z.object({ start: z.number(), end: z.number(), wpm: z.number() }),
});

/** Users of MACH (n = 90) found feedback on speaking rate the most useful of all, so pace ranks first. */
export const pace: Rule = bandRule({
  area: 'pace',
  metric: 'pace.wpm',
  worth: { fast: 1, slow: 0.8, lively: 0.4 },
  say: (metric, metrics) => {
    const wpm = Math.round(metric.value);
    if (metric.band === 'slow') {
      return {
        advice:
          'Say each answer once aloud beforehand as three key words, then speak from those: the next thought is ready sooner.',
        why: `${wpm} words a minute; 100 to 165 is easy to follow.`,
      };
    }
    const fastest = FastestWindow.safeParse(metrics.get('pace.variation')?.detail).data?.fastest;
    const peak = fastest ? `, up to ${Math.round(fastest.wpm)} around ${clock(fastest.start)}` : '';
    return {
      advice: 'End each sentence with one quiet breath before the next begins, above all before a number or a name.',
      why: `${wpm} words a minute${peak}; 100 to 165 is easy to follow.`,
      evidence: fastest ? [{ start: fastest.start, end: fastest.end }] : metric.evidence,
    };
  },
});

export const fillers: Rule = bandRule({
  area: 'fluency',
  topic: 'fillers',
  metric: 'filler.per_min',
  worth: { many: 0.9, noticeable: 0.5 },
  say: (metric, metrics) => {
    const top = metrics.get('filler.top');
    const word = TopFiller.safeParse(top?.detail).data?.word;
    const moments = word && top ? top.evidence : metric.evidence;
    const least = metric.detail?.lowerBound === true ? 'At least ' : '';
    return {
      advice:
        'Where a filler wants to come, close the mouth and let a second of silence stand. It sounds considered, and the next word comes cleaner.',
      why: `${least}${rounded(metric.value)} fillers a minute${word ? `, most often “${word}”` : ''}${atMoments(moments)}; up to 5 go unnoticed.`,
      evidence: moments,
    };
  },
});

export const longPauses: Rule = bandRule({
  area: 'fluency',
  topic: 'pauses',
  metric: 'pause.long_per_min',
  worth: { many: 0.7, some: 0.35 },
  say: (metric) => {
    const longest = LongestPause.safeParse(metric.detail).data?.longestSeconds;
    return {
      advice:
        'Open with the result in one sentence, then tell how it came about: the opening buys time, and the story has a direction.',
      why: `${rounded(metric.value)} pauses over 2 s a minute${atMoments(metric.evidence)}${longest ? `, the longest ${rounded(longest)} s` : ''}; up to 1 a minute sounds natural.`,
    };
  },
});
