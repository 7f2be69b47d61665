import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { withCandidate } from '@impact/pipeline/candidate';
import { correctedWords, type GivenWords, suppliedWords } from '@impact/pipeline/given-words';
import { policyFor } from '@impact/pipeline/policy';
import type { Settings } from '@impact/pipeline/step';
import type { InterviewSettings } from '../interviews/settings.ts';

/** What an interview's settings are to the plan. `words` is the file with the transcript that they name. Throws TRANSCRIPT_UNREADABLE. */
export async function analysisSettings(settings: InterviewSettings, words: string | null): Promise<Settings> {
  const { questions: list, candidateSpeaker } = settings;
  const sha256 = createHash('sha256').update(JSON.stringify(list)).digest('hex');
  const given = words === null ? null : givenWords(settings, await readFile(words));
  return {
    policy: policyFor(settings),
    supplied: given && candidateSpeaker !== null ? withCandidate(given, candidateSpeaker) : given,
    questions: list.length > 0 ? { list, sha256 } : null,
  };
}

function givenWords({ transcript }: InterviewSettings, bytes: Uint8Array): GivenWords | null {
  if (!transcript) return null;
  return transcript.corrected ? correctedWords(bytes) : suppliedWords(bytes, transcript.name);
}
