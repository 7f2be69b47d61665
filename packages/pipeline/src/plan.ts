import type { Step } from './step.ts';
import { languageStep } from './steps/language.ts';
import { prosodyStep } from './steps/prosody.ts';
import { speechEmotionStep } from './steps/speech-emotion.ts';
import { transcriptStep } from './steps/transcript.ts';
import { visionStep } from './steps/vision.ts';
import { voiceStep } from './steps/voice.ts';

/**
 * Every step of the analysis, each after those it needs. Where more steps are ready than there are workers, the earlier one in this
 * list goes first: the chain that ends in words is the longest, the frames fill what is left.
 */
export const PLAN: readonly Step[] = [
  voiceStep,
  transcriptStep,
  languageStep,
  prosodyStep,
  speechEmotionStep,
  visionStep,
] as Step[];
