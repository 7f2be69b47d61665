import { measured, type Rule } from './finding.ts';
import { moments, percent } from './words.ts';

/** Share of a feeling from which it is told. */
const TOLD = 0.4;

/** Melody of the voice: monotone or lively. */
export const melodyRule: Rule = (context) => {
  const pitch = measured(context, 'voice.pitch_sd');
  if (!pitch) return [];
  const semitones = pitch.value.toFixed(1);
  const base = { topic: 'melody', metrics: ['voice.pitch_sd'], evidence: pitch.evidence.slice(0, 3) };
  if (pitch.band === 'monotone') {
    return [
      {
        ...base,
        id: 'voice.monotone',
        kind: 'improve',
        title: 'The voice sounds even',
        detail: `Its pitch varies by ${semitones} semitones; from 2 it sounds lively. Try stressing the one word of each sentence that matters.`,
        effect: Math.min(0.8, 0.3 + (2 - pitch.value) / 2),
      },
    ];
  }
  if (pitch.band !== 'lively') return [];
  return [
    {
      ...base,
      id: 'voice.lively',
      kind: 'strength',
      title: 'The voice sounds lively',
      detail: `Its pitch varies by ${semitones} semitones, inside the 2 to 5 that sound lively. Keep it.`,
      effect: 0.45,
    },
  ];
};

/** A recording that is too quiet or overdriven. */
export const loudnessRule: Rule = (context) => {
  const loudness = measured(context, 'voice.loudness_mean');
  if (!loudness) return [];
  const evidence = loudness.evidence.slice(0, 3);
  const base = { topic: 'loudness', kind: 'improve' as const, metrics: ['voice.loudness_mean'], evidence };
  if (loudness.detail?.clipping === true) {
    return [
      {
        ...base,
        id: 'voice.clipping',
        title: 'The sound is overdriven',
        detail:
          'The loudest moments are cut off by the microphone. Try a lower recording level, or sit a little further from it.',
        effect: 0.4,
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
      effect: 0.5,
    },
  ];
};

/** What the voice sounds like, where the policy allows it: only a clear share is told, as a trend. */
export const voiceFeelingRule: Rule = (context) => {
  if (!context.policy.emotionInference) return [];
  const nervous = measured(context, 'speech_emotion.nervous');
  const happy = measured(context, 'speech_emotion.happy');
  if (nervous && nervous.detail?.largest === true && nervous.value >= TOLD && nervous.evidence.length > 0) {
    const evidence = nervous.evidence.slice(0, 3);
    return [
      {
        id: 'voice.nervous',
        topic: 'voice_feeling',
        kind: 'improve',
        title: 'The voice sounds nervous in places',
        detail: `The mean share of nervous is ${percent(nervous.value)}, most of all here ${moments(evidence)}. Try a slow breath out before the answer.`,
        metrics: ['speech_emotion.nervous'],
        evidence,
        effect: 0.35,
      },
    ];
  }
  if (happy?.detail?.largest !== true || happy.value < TOLD || happy.evidence.length === 0) return [];
  const evidence = happy.evidence.slice(0, 3);
  return [
    {
      id: 'voice.happy',
      topic: 'voice_feeling',
      kind: 'strength',
      title: 'The voice sounds happy',
      detail: `The mean share of happy is ${percent(happy.value)}, most of all here ${moments(evidence)}. Keep it.`,
      metrics: ['speech_emotion.happy'],
      evidence,
      effect: 0.35,
    },
  ];
};
