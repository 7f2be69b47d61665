/**
 * Precision and recall of the cues of situation, task, action and result on labelled answers, those that cues were tuned on and those held
 * out; and, where a real call is at hand, the pairs of question and answer that are found in it, to be looked at.
 *
 *   node bench/answers.ts
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf } from '@impact/language/answers';
import { sentencesOf } from '@impact/language/sentences';
import { starCues } from '@impact/language/star';
import { candidateTurns } from '@impact/language/turns';
import { verbatimInterview } from '@impact/language/verbatim.fixture';
import type { StarCues } from '@impact/report/answer';
import type { Transcript } from '@impact/report/transcript';
import { DEVELOPMENT, HELD_OUT, type LabelledAnswer, type Part } from './star-answers.ts';

const PARTS: Record<Part, keyof StarCues> = { S: 'situation', T: 'task', A: 'action', R: 'result' };

/** An answer as one segment of evenly spoken words. */
const spoken = (text: string): Transcript => ({
  engine: 'bench',
  quality: 'supplied',
  speakers: [],
  segments: [{ start: 0, end: text.split(' ').length * 0.4, speaker: null, text, words: [] }],
});

function cuesIn(text: string): StarCues {
  return starCues(candidateTurns(spoken(text)).flatMap((turn) => sentencesOf(turn, 'supplied')));
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

function measure(name: string, answers: readonly LabelledAnswer[], tell: boolean): void {
  const found = answers.map(({ text }) => cuesIn(text));
  const all = { hits: 0, said: 0, there: 0 };
  for (const part of Object.keys(PARTS) as Part[]) {
    const cues = found.map((cue) => cue[PARTS[part]]);
    const hits = cues.filter((cue, i) => cue !== null && answers[i]?.parts.includes(part)).length;
    const said = cues.filter((cue) => cue !== null).length;
    const there = answers.filter(({ parts }) => parts.includes(part)).length;
    console.log(
      `${name} ${PARTS[part]}: precision ${share(hits, said)}, recall ${share(hits, there)} (${there} of ${answers.length})`,
    );
    all.hits += hits;
    all.said += said;
    all.there += there;
    if (!tell) continue;
    for (const [i, cue] of cues.entries()) {
      const labelled = answers[i]?.parts.includes(part) === true;
      if (labelled !== (cue !== null))
        console.log(
          `   ${labelled ? 'missed' : 'wrong '} ${PARTS[part]} in ${i + 1}: ${cue?.text ?? answers[i]?.text.slice(0, 60)}`,
        );
    }
  }
  console.log(`${name} all parts: precision ${share(all.hits, all.said)}, recall ${share(all.hits, all.there)}`);
}

measure('development', DEVELOPMENT, true);
measure('held out', HELD_OUT, false);

const folder = join(import.meta.dirname, '../../shared/media/interview');
const CALLS = {
  'earnings22_4474955.aligned.nlp': ['1', '3'],
  'coraal_coraal_ROC_se0_ag2_m_01_2.nlp': ['1', '2'],
  'coraal_coraal_VLD_se0_ag3_f_01_2.nlp': ['1', '2'],
};
for (const [file, candidates] of Object.entries(CALLS)) {
  if (!existsSync(join(folder, file))) continue;
  const transcript = verbatimInterview(join(folder, file));
  for (const candidate of candidates) {
    const speakers = transcript.speakers.map((speaker) => ({
      ...speaker,
      role: speaker.id === candidate ? ('candidate' as const) : ('interviewer' as const),
    }));
    const turns = candidateTurns({ ...transcript, speakers }).map((turn) => ({
      turn,
      sentences: sentencesOf(turn, 'supplied'),
    }));
    const answers = answersOf(turns, { given: [], draft: false });
    console.log(`\n${file}, speaker ${candidate} as the candidate: ${turns.length} turns, ${answers.length} answers`);
    for (const { start, words, question } of answers)
      console.log(
        `  ${start.toFixed(0).padStart(4)} s, ${words} words ← ${question?.text.slice(0, 200) ?? '(no question)'}`,
      );
  }
}
