import { Prosody } from '@impact/speech/observation';
import type { Step } from '../step.ts';
import { needsSound } from './obstacles.ts';

/** Melody and strength of the voice. */
export const prosodyStep: Step<'prosody'> = {
  name: 'prosody',
  version: 1,
  needs: [],
  schema: Prosody,
  options: () => null,
  obstacle: (_settings, recording) => needsSound(recording),
  cost: () => 0.01,
  async run({ inWorker, recording, progress }) {
    const { file, media } = recording;
    return inWorker('prosody', { file, media }, (heard) => progress(heard, media.duration));
  },
  engines: () => [{ name: 'impact-prosody', version: '1', model: null }],
};
