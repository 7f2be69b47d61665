import type { Claim, ExerciseClaim, SummaryClaim } from './answer.ts';
import { claim } from './recording.fixture.ts';

const of = (metrics: string[], why: string, advice: string, over: Partial<Claim> = {}): Claim =>
  claim({ metrics, why, advice, moments: [], ...over });

/** What a careful coach may say of the recording of the fixture; all of it is true. */
export const HONEST_CLAIMS: readonly Claim[] = [
  of(
    ['pace.wpm'],
    'The pace is 201 words a minute, and up to 165 is easy to follow.',
    'Aim for about 150 words per minute.',
  ),
  of(
    ['pace.wpm'],
    'At 201 wpm the words run into each other.',
    'Pause for two seconds after the sentence that matters.',
  ),
  of(['pace.wpm'], 'The second answer runs at 212 words a minute.', 'Stay between 120 and 150 words a minute there.'),
  of(
    ['pace.wpm'],
    'It reaches 236 words a minute at 1:04.',
    'When you are explaining the steps, leave a breath after each of them.',
  ),
  of(['pace.wpm'], 'Your pace is comfortable in no answer: 190 and 212 words a minute.', 'Tell the first step slowly.'),
  of(
    ['filler.per_min'],
    'There are 7.2 fillers a minute, the first at 0:06.',
    'Close the mouth and count to three in silence.',
  ),
  of(['filler.per_min'], '“Um” is heard in both answers.', 'Replace each “um” with a silent breath.'),
  of(['filler.per_min'], 'An "um" stands before "asked to lead".', 'Say “asked to lead” once more without it.'),
  of(['filler.per_min'], 'You said “um” before the task.', 'Begin with the task itself.', {
    quote: 'um, asked to lead',
  }),
  of(
    ['eye_contact.ratio'],
    'The gaze is near the lens 31 % of the time.',
    'When you are thinking, look just above the lens.',
  ),
  of(
    ['eye_contact.ratio'],
    'The eyes leave the lens at 0:12 and 1:10.',
    'Finish the sentence to the lens before looking away.',
  ),
  of(
    ['eye_contact.ratio'],
    'Eye contact is at 31 percent, below the usual range.',
    'Put a mark beside the lens, and tell it to that.',
  ),
  of(['posture.score'], 'Posture earns 91 points of 100.', 'Keep both feet flat on the floor.'),
  of(['posture.score'], 'The posture looks upright and level.', 'Sit back against the chair before each answer.'),
  of(
    ['structure.star'],
    'Two of the four parts are heard in answer 1, the task at 0:06.',
    'Add one sentence about the result.',
    { answer: 1 },
  ),
  of(
    ['structure.star'],
    'The result “nobody lost any data” comes at 0:47.',
    'Open with that result, then tell the steps.',
    { answer: 2 },
  ),
  of(
    ['structure.star'],
    'The answer ends before an outcome is told.',
    'Link the outcome to the role that you are applying for.',
  ),
  of(
    ['structure.star'],
    'The action is told as “we moved every customer”.',
    'Say which step was yours: “I” instead of “we”.',
  ),
  of([], 'The sentence starts with a filler.', 'Start with the word that carries the news.', {
    quote: 'Well, um, nobody lost any data',
  }),
  of(['structure.star'], 'The lesson is not linked to the question.', 'Lift the pitch on “nobody lost any data”.', {
    answer: 2,
  }),
  of(
    ['pace.wpm'],
    'The pace sounds hurried in the second half.',
    'Keep the answer under 90 seconds and end on the result.',
  ),
  of(['grammar.score'], 'Grammar scores 6.4 of 10.', 'Use the past tense from the first sentence to the last.'),
  of(['pace.wpm'], 'The pace rises towards the end.', 'Write down three key words and look at them before you answer.'),
  of(['eye_contact.ratio'], 'The gaze drops at 0:33.', 'Move the notes to eye level, or leave them out.'),
];

export const HONEST_SUMMARY: readonly SummaryClaim[] = [
  { sentence: 'The answers tell what was done, and stop short of a result.', metrics: ['structure.star'] },
  { sentence: 'At 201 words a minute the pace sounds fast.', metrics: ['pace.wpm'] },
  {
    sentence: 'A gaze nearer to the lens than 31 % of the time would make it land better.',
    metrics: ['eye_contact.ratio'],
  },
  {
    sentence: 'The index of 58 dips at 1:06, where eye contact is low.',
    metrics: ['confidence.index', 'eye_contact.ratio'],
  },
];

const exercise = (title: string, how: string, ...metrics: string[]): ExerciseClaim => ({
  title,
  how,
  minutes: 5,
  metrics,
});

export const HONEST_EXERCISES: readonly ExerciseClaim[] = [
  exercise('Key-word lift', 'Read the answer aloud 3 times, each time with another word stressed.', 'pace.wpm'),
  exercise(
    'Silent pause drill',
    'Talk for 60 seconds; count to two in silence in place of every filler.',
    'filler.per_min',
  ),
  exercise(
    'Wall sitting',
    'Sit with the back against a wall for 3 x 20 seconds, then tell the story.',
    'posture.score',
  ),
  exercise(
    'STAR in four sentences',
    'Write one sentence for each part, then tell the story in 90 seconds.',
    'structure.star',
  ),
  exercise('The 4-4-4 breath', 'Breathe in for 4 seconds, out for 4. Repeat 5 times before an answer.', 'pace.wpm'),
  exercise('Read at 150 words', 'Read a page of 150 words in one minute with a timer; repeat it twice.', 'pace.wpm'),
];
