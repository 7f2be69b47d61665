import { bandRule, type Rule } from './rule.ts';
import { rounded } from './wording.ts';

export const melody: Rule = bandRule({
  area: 'voice',
  topic: 'melody',
  metric: 'voice.pitch_sd',
  worth: { monotone: 0.6 },
  say: (metric) => ({
    advice:
      'Choose the one word of each sentence that carries the news, and lift the voice on it. Reading a story aloud to somebody trains this.',
    why: `Pitch varies by ${rounded(metric.value)} semitones, which sounds even; 2 to 5 sounds lively.`,
  }),
});

export const dynamics: Rule = bandRule({
  area: 'voice',
  topic: 'melody',
  metric: 'voice.loudness_sd',
  worth: { flat: 0.4 },
  say: (metric) => ({
    advice: 'Say the result of each story a little louder than the rest, and go quiet right after it.',
    why: `Loudness varies by ${rounded(metric.value)} dB, which sounds flat; from 3 dB the stress can be heard.`,
  }),
});

export const level: Rule = bandRule({
  area: 'setup',
  topic: 'level',
  metric: 'voice.loudness_mean',
  worth: { quiet: 0.7 },
  say: (metric) => ({
    advice: 'Move the microphone to about a hand’s length from the mouth, or raise its level before the call.',
    why: `The voice arrives at ${Math.round(metric.value)} dBFS; from −40 it is easy to hear.`,
  }),
});

/** Clipping is no band of its own: it is told with the level of the voice. */
export const clipping: Rule = (metrics) => {
  const metric = metrics.get('voice.loudness_mean');
  if (metric?.detail?.clipping !== true) return null;
  return {
    area: 'setup',
    topic: 'level',
    metric,
    worth: 0.65,
    evidence: [],
    advice: 'Lower the level of the microphone, or sit further from it, until loud words sound clean.',
    why: 'More than 0.1 % of the sound is at the limit of the recording, where it distorts.',
  };
};
