import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { CoachAnswer } from './answer.ts';
import { briefOf } from './brief.ts';
import { INSTRUCTIONS, PROMPT_VERSION, repairPrompt } from './prompt.ts';
import { recording } from './recording.fixture.ts';

it('raises the version of the prompt with every change of it', () => {
  const nothing = briefOf(recording({ metrics: [], findings: [], answers: [], transcript: null }));
  const prompt = [INSTRUCTIONS, JSON.stringify(z.toJSONSchema(CoachAnswer)), repairPrompt(nothing, 'Why.')];
  // After a change: raise PROMPT_VERSION, and put the new pair here.
  expect([PROMPT_VERSION, createHash('sha256').update(prompt.join('\n')).digest('hex').slice(0, 16)]).toEqual([
    3,
    '46851f8dc7a55830',
  ]);
});
