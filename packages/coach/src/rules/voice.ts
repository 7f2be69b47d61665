import { figure, goal, limit } from './goal.ts';
import { bandRule, type Rule } from './rule.ts';
import { clock } from './wording.ts';

export const melody: Rule = bandRule({
  area: 'voice',
  topic: 'melody',
  metric: 'voice.pitch_sd',
  worth: { monotone: 0.6 },
  say: (metric) => ({
    advice: `Choose the one word of each sentence that carries the news, and lift the voice on it. It works when the pitch varies by ${goal('voice.pitch_sd')} semitones, and the news can be picked out by ear.`,
    why: `Pitch varies by ${figure(metric.id, metric.value)} semitones${flattest(metric.worst)}, which sounds even; ${goal('voice.pitch_sd')} sounds lively.`,
    evidence: metric.worst ? [{ start: metric.worst.start, end: metric.worst.end }] : metric.evidence,
    fact: 'the voice stays close to one note',
    gain: 'a lift of the voice on the word that carries the news',
  }),
});

const flattest = (worst: { start: number } | undefined): string =>
  worst ? `, least around ${clock(worst.start)}` : '';

export const dynamics: Rule = bandRule({
  area: 'voice',
  topic: 'dynamics',
  metric: 'voice.loudness_sd',
  worth: { flat: 0.4 },
  say: (metric) => ({
    advice: `Say the outcome of each story a little louder than the rest, and go quiet right after it. It works when the loudness varies by ${goal('voice.loudness_sd')} dB.`,
    why: `Loudness varies by ${figure(metric.id, metric.value)} dB${flattest(metric.worst)}, which sounds flat; from ${limit('voice.loudness_sd')} dB the stress can be heard.`,
    evidence: metric.worst ? [{ start: metric.worst.start, end: metric.worst.end }] : metric.evidence,
    fact: 'every word is equally loud',
    gain: 'an outcome said a little louder than the rest',
  }),
});

export const level: Rule = bandRule({
  area: 'setup',
  topic: 'level',
  metric: 'voice.loudness_mean',
  worth: { quiet: 0.7 },
  say: (metric) => ({
    advice:
      'Move the microphone to about a hand’s length from the mouth, or raise its level before the call. It works when a test recording is easy to hear at normal volume.',
    why: `The voice arrives at ${figure(metric.id, metric.value)} dBFS; from ${limit('voice.loudness_mean')} it is easy to hear.`,
    fact: 'the voice arrives too quietly to be easy to follow',
    gain: 'a microphone closer to the mouth',
  }),
});

/** Clipping is no band of its own: it is told with the level of the voice. */
export const clipping: Rule = ({ metrics }) => {
  const metric = metrics.get('voice.loudness_mean');
  if (metric?.detail?.clipping !== true) return [];
  return [
    {
      area: 'setup',
      topic: 'level',
      answer: null,
      metrics: [metric.id],
      reliability: metric.reliability,
      worth: 0.65,
      quote: null,
      evidence: [],
      advice:
        'Lower the level of the microphone, or sit further from it, until loud words sound clean. It works when a laugh in a test recording does not crackle.',
      why: 'More than 0.1 % of the sound is at the limit of the recording, where it distorts.',
      fact: 'loud words sound distorted',
      gain: 'a lower level of the microphone',
    },
  ];
};
