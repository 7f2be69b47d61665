import { VoiceActivity } from '@impact/speech/observation';
import { sileroEngine } from '@impact/speech/voice/silero';
import type { Step } from '../step.ts';
import { needsSound } from './obstacles.ts';

/** Where somebody speaks. */
export const voiceStep: Step<'voice'> = {
  name: 'voice',
  version: 1,
  needs: [],
  schema: VoiceActivity,
  options: () => null,
  obstacle: (_settings, recording) => needsSound(recording),
  cost: () => 0.006,
  async run({ inWorker, recording, progress }) {
    const { file, media } = recording;
    return inWorker('voice', { file, media }, (heard) => progress(heard, media.duration));
  },
  engines: () => [sileroEngine],
};
