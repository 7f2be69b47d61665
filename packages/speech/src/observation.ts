import { Span } from '@impact/report/span';
import { z } from 'zod';

const floats = z.instanceof(Float32Array);

/** Where somebody speaks. Spans in order, not touching, seconds. */
export const VoiceActivity = z.object({ spans: z.array(Span), speechSeconds: z.number().nonnegative() });
export type VoiceActivity = z.infer<typeof VoiceActivity>;

/** The melody and strength of the voice, frame by frame; frame i is centred at `(i + 0.5) · hop` seconds. */
export const Prosody = z.object({
  /** Seconds between frames (0.01). */
  hop: z.number().positive(),
  /** Fundamental frequency in Hz; NaN where unvoiced. */
  pitch: floats,
  /** Frame level in dBFS, −100 at digital silence. */
  loudness: floats,
  /** Share of samples at full scale, 0–1. */
  clipped: z.number().min(0).max(1),
  /** Times (s) of syllable nuclei, from peaks of intensity in voiced sound (de Jong & Wempe 2009). */
  syllables: floats,
  /** Local jitter and shimmer in percent per block of `step` seconds; NaN where too little was voiced. */
  perturbation: z.object({ step: z.number().positive(), jitter: floats, shimmer: floats }),
});
export type Prosody = z.infer<typeof Prosody>;

/** Class probabilities of one window of speech, each 0–1, sum 1. */
export const SpeechEmotionWindow = z.object({
  start: z.number(),
  end: z.number(),
  neutral: z.number(),
  happy: z.number(),
  nervous: z.number(),
});
export type SpeechEmotionWindow = z.infer<typeof SpeechEmotionWindow>;

export const SpeechEmotion = z.object({ windows: z.array(SpeechEmotionWindow) });
export type SpeechEmotion = z.infer<typeof SpeechEmotion>;
