import type { InterviewAnswer, StarCues } from '@impact/report/answer';
import type { Transcript } from '@impact/report/transcript';
import { coachInput, metric, spans } from '../coach-input.fixture.ts';
import type { CoachInput } from '../input.ts';

/** Half a second a word. */
const WORD = 0.5;

interface Turn {
  by: 'A' | 'B';
  start: number;
  text: string;
}

export const transcriptOf = (turns: readonly Turn[], quality: Transcript['quality'] = 'supplied'): Transcript => ({
  engine: 'supplied',
  quality,
  speakers: [
    { id: 'A', name: null, role: 'interviewer' },
    { id: 'B', name: null, role: 'candidate' },
  ],
  segments: turns.map(({ by, start, text }) => {
    const words = text.split(' ').map((word, index) => ({
      text: word,
      start: start + index * WORD,
      end: start + (index + 1) * WORD,
      confidence: null,
      filler: /^um\b/iu.test(word),
    }));
    return { start, end: start + words.length * WORD, speaker: by, text, words };
  }),
});

/** An answer to the question before it; `cues` are the words that gave away each part. */
export function answerTo(
  transcript: Transcript,
  number: number,
  cues: Partial<Record<keyof StarCues, string>> = {},
  more: Partial<InterviewAnswer> = {},
): InterviewAnswer {
  const own = transcript.segments.filter(({ speaker }) => speaker === 'B')[number - 1];
  if (!own) throw new Error(`The transcript has no answer ${number}.`);
  const asked = transcript.segments[transcript.segments.indexOf(own) - 1];
  const cue = (part: keyof StarCues) => {
    const text = cues[part];
    if (text === undefined) return null;
    const from = own.text.slice(0, own.text.indexOf(text)).split(' ').length - 1;
    const start = own.start + from * WORD;
    return { text, start, end: start + text.split(' ').length * WORD };
  };
  return {
    number,
    start: own.start,
    end: own.end,
    words: own.words.filter(({ filler }) => !filler).length,
    question: asked ? { text: asked.text, from: 'heard', asked: { start: asked.start, end: asked.end } } : null,
    terms: null,
    star: { situation: cue('situation'), task: cue('task'), action: cue('action'), result: cue('result') },
    metrics: [],
    ...more,
  };
}

const QUESTIONS = [
  'Tell me about a project that you led.',
  'Describe a conflict with a colleague and the deadline that it put at risk.',
  'Why do you want to work in this city of all places?',
];
const WHOLE =
  'In my last job I was asked to cut the waiting time for our customers. So I sat down with the team and we wrote a plan for every morning. After two months, late tickets had dropped by forty percent.';
const NO_RESULT =
  'In my first year we had a colleague who never came to meetings. I was responsible for the plan, so I talked with him twice and I moved our meetings to the afternoon, and that was basically it.';
const CLAIM =
  'I like large places because there is always something going on, and people there seem quick and direct, which suits the way in which things get done best for me and for everybody around me as well.';

const threeAnswers = transcriptOf([
  { by: 'A', start: 0, text: QUESTIONS[0] ?? '' },
  { by: 'B', start: 5, text: WHOLE },
  { by: 'A', start: 30, text: QUESTIONS[1] ?? '' },
  { by: 'B', start: 42, text: NO_RESULT },
  { by: 'A', start: 70, text: QUESTIONS[2] ?? '' },
  { by: 'B', start: 77, text: CLAIM },
]);

export const whole = answerTo(threeAnswers, 1, {
  situation: 'In my last job',
  task: 'I was asked to',
  action: 'we wrote a plan for every morning',
  result: 'late tickets had dropped by forty percent',
});
const noResult = answerTo(threeAnswers, 2, {
  situation: 'In my first year',
  task: 'I was responsible for the plan',
  action: 'I talked with him twice',
});

const oneWord = transcriptOf([
  { by: 'A', start: 0, text: 'Describe the project that you liked best.' },
  { by: 'B', start: 9, text: 'Payroll.' },
]);

const unmeasured = (id: string) => metric(id, null, { reason: 'The recording has no picture.' });
const low = { reliability: 'low' } as const;

/** Recordings of many kinds, each as the coach gets it. */
export const CANDIDATES: Readonly<Record<string, CoachInput>> = {
  'fast and rich in fillers': coachInput(),
  'even and slow': coachInput({
    findings: [],
    metrics: [
      metric('pace.wpm', 84),
      metric('pause.long_per_min', 4.2, { evidence: spans(12, 40), detail: { count: 6, longestSeconds: 3.4 } }),
      metric('voice.pitch_sd', 1.2),
      metric('voice.loudness_sd', 2.1),
      metric('eye_contact.ratio', 0.72),
      metric('posture.score', 88),
    ],
  }),
  'nothing to improve': coachInput({
    findings: [],
    transcript: threeAnswers,
    answers: [whole],
    metrics: [
      metric('pace.wpm', 141),
      metric('filler.per_min', 1.2),
      metric('pause.long_per_min', 0.3),
      metric('voice.pitch_sd', 3.1),
      metric('voice.loudness_sd', 4.4),
      metric('eye_contact.ratio', 0.78),
      metric('posture.score', 93),
      metric('structure.star', 4),
      metric('grammar.score', 9.2),
    ],
  }),
  'only sound': coachInput({
    findings: [],
    metrics: [
      metric('pace.wpm', 176),
      metric('voice.pitch_sd', 1.4),
      metric('voice.loudness_mean', -46),
      unmeasured('eye_contact.ratio'),
    ],
  }),
  'only picture': coachInput({
    findings: [],
    transcript: null,
    metrics: [
      unmeasured('pace.wpm'),
      metric('eye_contact.ratio', 0.52, { evidence: spans(4, 20), ...low }),
      metric('posture.slouch', 0.4, { evidence: spans(9), ...low }),
      metric('posture.sway', 0.09, low),
      metric('posture.head_tilt', 12, low),
      metric('posture.hand_to_face', 3, low),
      metric('framing.brightness', 41, low),
      metric('framing.face_height', 0.1, low),
    ],
  }),
  'words of a draft': coachInput({
    findings: [],
    transcript: { ...threeAnswers, quality: 'draft' },
    answers: [whole, noResult],
    metrics: [
      metric('pace.wpm', 171),
      metric('structure.star', 2.5),
      metric('language.hedges_per_100', 6),
      metric('grammar.score', 4),
      metric('filler.per_min', 14, { detail: { count: 9, lowerBound: true } }),
    ],
  }),
  'nothing measured': coachInput({
    findings: [],
    transcript: null,
    metrics: [unmeasured('pace.wpm'), unmeasured('eye_contact.ratio')],
  }),
  'three answers with different gaps': coachInput({
    findings: [],
    transcript: threeAnswers,
    answers: [whole, noResult, answerTo(threeAnswers, 3)],
    metrics: [
      metric('pace.wpm', 150),
      metric('structure.star', 3.5),
      metric('language.hedges_per_100', 3.1, {
        detail: {
          count: 3,
          quotes: [
            { text: 'basically', start: 59, end: 59.5 },
            { text: 'seem', start: 83, end: 83.5 },
            { text: 'seem', start: 84, end: 84.5 },
          ],
        },
      }),
      metric('language.non_inclusive', 1, {
        detail: { quotes: [{ text: 'everybody around me', start: 92, end: 93.5, instead: 'the people around me' }] },
      }),
      metric('grammar.findings', 1, {
        detail: { findings: [{ quote: 'suits the way', start: 86, end: 87.5, replacements: ['fits the way'] }] },
      }),
      metric('eye_contact.ratio', 0.66),
    ],
  }),
  'one word': coachInput({
    findings: [],
    transcript: oneWord,
    answers: [answerTo(oneWord, 1)],
    metrics: [metric('voice.loudness_mean', -22, low)],
  }),
};
