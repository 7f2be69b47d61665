import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { justBeside } from '../metrics/just-beside.ts';
import { gainOf, holdOf, outside } from './effect.ts';
import { longestEvidence, measured, type Rule } from './finding.ts';
import { clock, clocks, percent } from './words.ts';

/** Share of a feeling from which it is told. */
const TOLD = 0.4;

/** The worst (best) stretch of a metric as evidence, or else its longest moments. */
const stretch = (metric: Metric, which: 'best' | 'worst'): Span[] => {
  const moment = metric[which];
  return moment ? [{ start: moment.start, end: moment.end }] : longestEvidence(metric);
};

/** To one digit, and "just under 2" where that would read as good. */
function amount({ id, value }: Metric & { value: number }): string {
  const text = value.toFixed(1);
  const beside = justBeside(id, value, Number(text));
  return beside ? `just ${beside.side} ${beside.end}` : text;
}

/** Melody of the voice: even in pitch or loudness, or lively. */
export const melodyRule: Rule = (context) => {
  const pitch = measured(context, 'voice.pitch_sd');
  const loudness = measured(context, 'voice.loudness_sd');
  const flat = loudness?.band === 'flat' ? loudness : null;
  if (pitch?.band === 'monotone') {
    const { worst } = pitch;
    const least = worst ? `, least from ${clock(worst.start)} (${worst.value.toFixed(1)})` : ' throughout';
    const level = flat ? ` Its loudness varies by ${amount(flat)} dB; from 3 it sounds varied.` : '';
    return [
      {
        id: 'voice.monotone',
        topic: 'melody',
        kind: 'improve',
        title: 'The voice sounds even',
        detail: `Its pitch varies by ${amount(pitch)} semitones${least}; from 2 it sounds lively.${level} Try stressing the one word of each sentence that matters.`,
        metrics: ['voice.pitch_sd', ...(flat ? ['voice.loudness_sd'] : [])],
        evidence: stretch(pitch, 'worst'),
        effect: gainOf(context, 'pitch_variation'),
      },
    ];
  }
  if (flat) {
    return [
      {
        id: 'voice.flat',
        topic: 'melody',
        kind: 'improve',
        title: 'The voice keeps to one loudness',
        detail: `Its loudness varies by ${amount(flat)} dB; from 3 it sounds varied. Try saying the word that matters a little louder.`,
        metrics: ['voice.loudness_sd'],
        evidence: stretch(flat, 'worst'),
        effect: outside('flatVoice', (3 - flat.value) / 2),
      },
    ];
  }
  if (pitch?.band !== 'lively') return [];
  const { best } = pitch;
  return [
    {
      id: 'voice.lively',
      topic: 'melody',
      kind: 'strength',
      title: 'The voice sounds lively',
      detail: `Its pitch varies by ${pitch.value.toFixed(1)} semitones, inside the 2 to 5 that sound lively${best ? `, most from ${clock(best.start)}` : ''}. Keep it.`,
      metrics: ['voice.pitch_sd'],
      evidence: stretch(pitch, 'best'),
      effect: holdOf(context, 'pitch_variation'),
    },
  ];
};

/** A recording that is too quiet or overdriven. */
export const loudnessRule: Rule = (context) => {
  const loudness = measured(context, 'voice.loudness_mean');
  if (!loudness) return [];
  const base = { topic: 'loudness', kind: 'improve' as const, metrics: ['voice.loudness_mean'] };
  if (loudness.detail?.clipping === true) {
    return [
      {
        ...base,
        id: 'voice.clipping',
        title: 'The sound is overdriven',
        detail:
          'The loudest moments are cut off by the microphone. Try a lower recording level, or sit a little further from it.',
        evidence: stretch(loudness, 'best'),
        effect: outside('clipping'),
      },
    ];
  }
  if (loudness.band !== 'quiet') return [];
  return [
    {
      ...base,
      id: 'voice.quiet',
      title: 'The voice sounds quiet',
      detail: `${Math.round(loudness.value)} dBFS on average; from −40 it carries. Try sitting nearer to the microphone, or speaking to the back of the room.`,
      evidence: stretch(loudness, 'worst'),
      effect: outside('quietVoice', (-40 - loudness.value) / 10),
    },
  ];
};

/** What the voice sounds like, where the policy allows it: only a clear share over half a minute and more, as a trend. */
export const voiceFeelingRule: Rule = (context) => {
  if (!context.policy.emotionInference) return [];
  const nervous = measured(context, 'speech_emotion.nervous');
  const happy = measured(context, 'speech_emotion.happy');
  const leads = (metric: typeof happy) =>
    metric !== null &&
    metric.reliability !== 'low' &&
    metric.detail?.largest === true &&
    metric.value >= TOLD &&
    metric.evidence.length > 0;
  if (nervous && leads(nervous)) {
    const evidence = longestEvidence(nervous);
    return [
      {
        id: 'voice.nervous',
        topic: 'voice_feeling',
        kind: 'improve',
        title: 'The voice sounds nervous in places',
        detail: `The mean share of nervous is ${percent(nervous.value)}, for longest from ${clocks(evidence)}. A trend, not a verdict. Try a slow breath out before the answer.`,
        metrics: ['speech_emotion.nervous'],
        evidence,
        effect: gainOf(context, 'calm_voice'),
      },
    ];
  }
  if (!happy || !leads(happy)) return [];
  const evidence = longestEvidence(happy);
  return [
    {
      id: 'voice.happy',
      topic: 'voice_feeling',
      kind: 'strength',
      title: 'The voice sounds happy',
      detail: `The mean share of happy is ${percent(happy.value)}, for longest from ${clocks(evidence)}. A trend, not a verdict. Keep it.`,
      metrics: ['speech_emotion.happy'],
      evidence,
      effect: outside('happyVoice', happy.value),
    },
  ];
};
