import type { Transcript } from '@impact/report/transcript';
import { expect, it } from 'vitest';
import { correctedWords, suppliedWords } from '../given-words.ts';
import type { Settings, StepContext } from '../step.ts';
import { transcriptStep } from './transcript.ts';

const corrected: Transcript = {
  engine: 'soundswallower 0.6.3',
  quality: 'supplied',
  speakers: [{ id: 's1', name: 'Anna', role: 'candidate' }],
  segments: [
    {
      start: 1,
      end: 3,
      speaker: 's1',
      text: 'Um, teams',
      words: [
        // A recogniser would place these two where nobody speaks; what a person has left there stays there.
        { text: 'Um,', start: 1, end: 1.4, confidence: 0.9, filler: false },
        { text: 'teams', start: 2.5, end: 3, confidence: null, filler: false },
      ],
    },
  ],
};
const bytes = Buffer.from(JSON.stringify(corrected));
const settings = (supplied: Settings['supplied']): Settings => ({
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  supplied,
  questions: null,
});

it('takes corrected words with their times, looking for nothing in the sound, and marks fillers anew', async () => {
  const context = {
    settings: settings(correctedWords(bytes)),
    inWorker: () => {
      throw new Error('nothing is left to be heard');
    },
  } as unknown as StepContext;
  const transcript = await transcriptStep.run(context, {
    voice: { step: 0.032, speaking: [], spans: [{ start: 5, end: 6 }] } as never,
  });
  expect(transcript.segments[0]?.words.map(({ start, end, filler }) => [start, end, filler])).toEqual([
    [1, 1.4, true],
    [2.5, 3, false],
  ]);
  expect(transcript).toMatchObject({
    engine: 'soundswallower 0.6.3',
    quality: 'supplied',
    speakers: corrected.speakers,
  });
});

it('tells apart who made the words, so that no result of one is taken for that of another', () => {
  const all = [null, suppliedWords(bytes, 'report.json'), correctedWords(bytes)].map(settings);
  expect(new Set(all.map((one) => JSON.stringify(transcriptStep.options(one)))).size).toBe(3);
  expect(all.map((one) => transcriptStep.engines(one)[0]?.name)).toEqual([
    'pocketsphinx',
    'soundswallower',
    'correction by a person',
  ]);
});

it('refuses a corrected transcript that is damaged', () => {
  expect(() => correctedWords(bytes.subarray(0, 40))).toThrow(/damaged/);
  expect(() => correctedWords(Buffer.from('{"segments": []}'))).toThrow(/damaged/);
});
