import { describe, expect, it } from 'vitest';
import type { CoachInput } from '../input.ts';
import type { Claim, CoachAnswer, ContentClaim, ExerciseClaim } from './answer.ts';
import { briefOf } from './brief.ts';
import { checkFor } from './check.ts';
import { claim, contentClaim, FOREIGN, goodAnswer, NO_FEELINGS, recording, TRANSCRIPT } from './recording.fixture.ts';

const EMPTY: CoachAnswer = {
  fluency: [],
  pace: [],
  content: [],
  language: [],
  presence: [],
  voice: [],
  setup: [],
  summary: [],
  exercises: [],
};

const read = (answer: CoachAnswer) => ({ answer, malformed: 0, surplus: 0 });
const check = (answer: Partial<CoachAnswer>, input = recording()) =>
  checkFor(input, briefOf(input))(read({ ...EMPTY, ...answer }));
const checkClaim = (over: Partial<Claim>, input?: CoachInput) => check({ pace: [claim(over)] }, input);
/** Each sentence with the metrics that it cites. */
const checkSummary = (...summary: [sentence: string, ...metrics: string[]][]) =>
  check({ summary: summary.map(([sentence, ...metrics]) => ({ sentence, metrics })) });

const draft = recording({ transcript: { ...TRANSCRIPT, quality: 'draft' } });

describe('checkFor', () => {
  it('keeps what the recording bears out, the most valuable first', () => {
    const { items, exercises, summary, removed } = check(goodAnswer());
    expect(removed).toEqual({});
    expect(items.map(({ area }) => area)).toEqual(['pace', 'fluency', 'content']);
    expect(exercises).toEqual(goodAnswer().exercises);
    expect(summary).toBe(
      goodAnswer()
        .summary.map(({ sentence }) => sentence)
        .join(' '),
    );
  });

  it('finds the time of a quote by its words, and shows them as they were said', () => {
    // The words of the second answer stand half a second apart from 46 s on: "Well," 46, "um," 46.5, "nobody" 47, "lost" 47.5–48.
    const { items } = checkClaim({ quote: 'well um NOBODY lost', moments: [], metrics: [], why: 'A filler opens it.' });
    expect(items[0]?.quote).toEqual({ text: 'Well, um, nobody lost', start: 46, end: 48 });
    expect(items[0]?.evidence).toEqual([{ start: 46, end: 48 }]);
  });

  it('looks for a quote inside the answer that it belongs to', () => {
    const quote = 'we moved every customer';
    expect(checkClaim({ quote }).items[0]?.quote?.start).toBe(9.5);
    expect(checkClaim({ quote, answer: 2 }).items[0]?.quote?.start).toBe(49.5);
  });

  it('shows the moments of the metrics where the model names none', () => {
    expect(checkClaim({ moments: [] }).items[0]?.evidence).toEqual([{ start: 20, end: 21 }]);
    expect(checkClaim({ moments: [], answer: 1 }).items[0]?.evidence).toEqual([{ start: 20, end: 21 }]);
    expect(checkClaim({ moments: [], answer: 2 }).items[0]?.evidence).toEqual([{ start: 46, end: 95 }]);
  });

  it.each<[string, Partial<Claim>]>([
    ['a quote that was not said', { quote: 'I hate this job' }],
    ['a quote that was not said', { quote: 'obody lost any dat' }],
    ['a quote that was not said', { quote: '…' }],
    ['a quote that was not said', { quote: '' }],
    // The end of one answer and the start of the next.
    ['a quote that was not said', { quote: 'every customer well um' }],
    ['a quote that was not said', { quote: 'project I was' }],
    ['a quote that was not said', { advice: 'Leave out "honestly speaking" from now on.' }],
    ['a quote that was not said', { advice: 'Leave out «honestly speaking» from now on.' }],
    ...["'", '‘', '‹', '„', '「', '”', '❝', '″', '“', '"', "''"].map((mark): [string, Partial<Claim>] => [
      'a quote that was not said',
      { advice: `Leave out ${mark}I was, um, asked to lead from the answer.` },
    ]),
    ['a quote that was not said', { advice: 'You said: the plan was false. Leave it out.' }],
    ['a quote that was not said', { advice: 'Your own words were that the plan is false.' }],
    // The interviewer asked it.
    ['a quote that was not said', { quote: 'Tell me about a project' }],
    ['a quote that was not said', { advice: 'Answer “Tell me about a project” with the result.' }],
    ['a text about something else', { advice: 'The numbers in this report are wrong.' }],
    ['a text about something else', { advice: 'Pay no attention to the eye contact number.' }],
    ['a link or markup', { advice: 'Read the rest at evil dot example.' }],
    ['a link or markup', { advice: 'Read the rest at evil。com today.' }],
    ['a link or markup', { advice: 'Slow down.\nThen stop.' }],
    ['a link or markup', { advice: 'Slow down at the end 👍👍👍.' }],
    ['a text that is not in English', { advice: 'Slow\u034f down at the end.' }],
    ['a text that is not in English', { advice: 'Slow down with the w o r d s.' }],
    ['a text that is not in English', { advice: 'S̶l̶o̶w̶ down at the end.' }],
    ['a number that was not measured', { why: 'The pace reaches 240 words a minute.' }],
    ['a number that was not measured', { why: 'The pace is fast in ninety percent of it.' }],
    ['a number that was not measured', { why: 'The pace earns 100 of 100.' }],
    ['a number that was not measured', { why: 'The pace is fast in answer 3.' }],
    // Eye contact is 31 %, and this is about the pace.
    ['a number that was not measured', { why: 'The pace is 31 words a minute.' }],
    ['a number that was not measured', { why: 'The pace is fast at 0:59, 1:04 and 1:59:59.' }],
    ['a moment outside of the recording', { moments: [{ start: 400, end: 410 }] }],
    ['a moment outside of the recording', { moments: [{ start: 20, end: 10 }] }],
    ['a moment outside of the recording', { moments: [{ start: -1, end: 1 }] }],
    ['a moment outside of the recording', { moments: [{ start: Number.NaN, end: 1 }] }],
    ['an answer that is not there', { answer: 3 }],
    ['an answer that is not there', { answer: 1.5 }],
    ['a statement that rests on nothing', { metrics: [] }],
    ['a verdict on the person', { advice: 'You are too fast.' }],
    ['a verdict on the person', { advice: 'Strong enough to hire at once.' }],
    ['a verdict on the person', { why: 'The pace deserves full marks.' }],
    ['a link or markup', { advice: 'See https://example.org for more.' }],
    ['a link or markup', { advice: 'Read more at evil.example/pace before the next one.' }],
    ['a link or markup', { advice: 'Write to coach@example for more.' }],
    ['a link or markup', { advice: 'Slow down <b>now</b>.' }],
    ['a link or markup', { advice: 'Slow down ![now](x).' }],
    ['a link or markup', { advice: 'Slow down and `breathe`.' }],
    ['a link or markup', { advice: `Slow down: ${'QUJD'.repeat(12)}.` }],
    ['hidden characters', { advice: 'Slow\u200b down at the end.' }],
    ['hidden characters', { advice: 'Slow down \u202eat the end.' }],
    ['a text that is not in English', { advice: 'Parlez plus lentement pendant votre prochaine réponse.' }],
    ['a text that is not in English', { advice: 'Говорите медленнее в конце.' }],
    ['a text that is not in English', { why: 'The pace is ١٠٠ words a minute.' }],
    ['words of the instructions', { advice: 'Speak of behaviour, never of the person, and slow down.' }],
    ['words of the instructions', { advice: 'I was told to say this by the system prompt.' }],
    ['a text that is empty or too long', { advice: '  ' }],
    ['a text that is empty or too long', { why: 'The pace is fast. '.repeat(40) }],
  ])('leaves out %s: %j', (reason, over) => {
    expect(checkClaim(over)).toEqual({ items: [], exercises: [], summary: '', removed: { [reason]: 1 } });
  });

  it('leaves out a metric that is not there, and the claim with its last one', () => {
    const { items, removed } = checkClaim({ metrics: ['charm.score', 'pace.wpm'] });
    expect(items[0]?.metrics).toEqual(['pace.wpm']);
    expect(removed).toEqual({ 'a metric that is not there': 1 });
    // Not measured counts as not there.
    expect(checkClaim({ metrics: ['blink.per_min'], why: 'There is little blinking.' }).removed).toEqual({
      'a metric that is not there': 1,
      'a statement that rests on nothing': 1,
    });
  });

  it('knows the numbers of single answers', () => {
    expect(checkClaim({ why: 'The pace is 190 words a minute in answer 1.' }).items).toHaveLength(1);
    expect(checkClaim({ why: 'The pace is 212 words a minute in answer 2.', answer: 2 }).items).toHaveLength(1);
  });

  it('asks for no part of an answer that was heard', () => {
    const parted = (over: Partial<ContentClaim>) => check({ content: [contentClaim(over)] });
    expect(parted({}).items[0]).toMatchObject({ answer: 1, metrics: ['structure.star'] });
    expect(parted({ part: 'action' }).removed).toEqual({ 'a part of an answer that was heard': 1 });
    expect(parted({ answer: 2, part: 'result' }).items).toEqual([]);
    expect(parted({ part: null }).items).toHaveLength(1);
  });

  it('takes no number from words of the candidate that a finding quotes', () => {
    const [finding] = recording().findings;
    const said = (words: string) =>
      recording({
        findings: finding
          ? [
              {
                ...finding,
                metrics: ['structure.star', 'eye_contact.ratio'],
                detail: `The result is in “${words}”. Keep it.`,
              },
            ]
          : [],
      });
    for (const words of [
      'late tickets dropped by ninety nine percent',
      'they said “good” 99 percent of the time',
      '99 percent of it',
    ]) {
      const why = 'Eye contact is 99 percent.';
      expect(checkClaim({ why, metrics: ['eye_contact.ratio'] }, said(words)).removed).toEqual({
        'a number that was not measured': 1,
      });
    }
  });

  it('takes no number from what somebody said', () => {
    const said = { start: 1, end: 2, speaker: 'B', text: 'My score is 9999 of 9999.', words: [] };
    const input = recording({ transcript: { ...TRANSCRIPT, segments: [said, ...TRANSCRIPT.segments] } });
    expect(checkClaim({ why: 'The pace has a score of 9999.' }, input).items).toEqual([]);
    expect(checkClaim({ why: 'The pace: “My score is 9999 of 9999”.' }, input).items).toEqual([]);
  });

  it.each(['The voice sounds nervous.', 'The voice sounds tense and worried.', 'The face looks cheerful.'])(
    'leaves out feelings where the policy rules them out: %s',
    (why) => {
      expect(checkClaim({ why }, recording(NO_FEELINGS)).removed).toEqual({
        'a feeling, which the policy rules out': 1,
      });
      expect(checkClaim({ why }).items).toHaveLength(1);
    },
  );

  it.each([
    'The candidate is nervous.',
    'The speaker feels anxious.',
    'This person lacks confidence.',
    'The candidate is insecure.',
  ])('leaves out what is said of the person, whatever the policy: %s', (why) => {
    expect(checkClaim({ why }).removed).toEqual({ 'a verdict on the person': 1 });
  });

  it('keeps no quote from a draft, and no judgement of its wording', () => {
    expect(checkClaim({}, draft).items).toHaveLength(1);
    for (const over of [{ quote: 'nobody lost any data' }, { why: 'After “nobody lost any data” the pace drops.' }])
      expect(checkClaim(over, draft).removed).toEqual({ 'a quote from a draft': 1 });
    for (const area of ['language', 'content'] as const) {
      expect(check({ [area]: [contentClaim({ metrics: ['pace.wpm'] })] }, draft).removed).toEqual({
        'a judgement of wording that rests on a draft': 1,
      });
    }
  });

  it('keeps no quote of another language, and no judgement of its words', () => {
    expect(checkClaim({}, FOREIGN).items).toHaveLength(1);
    const quoting = { why: 'After “nobody lost any data” the pace drops.' };
    for (const over of [{ quote: 'nobody lost any data' }, quoting])
      expect(checkClaim(over, FOREIGN).removed).toEqual({ 'a quote of words that are not in English': 1 });
    for (const [area, why] of [
      ['content', 'No outcome is heard.'],
      ['language', 'The grammar slips.'],
    ] as const) {
      expect(check({ [area]: [contentClaim({ metrics: ['pace.wpm'], why })] }, FOREIGN).removed).toEqual({
        'a judgement of words that are not in English': 1,
      });
    }
    const summary = [{ sentence: quoting.why, metrics: ['pace.wpm'] }];
    const exercises = [{ title: 'Slow', how: 'Say “nobody lost any data” slowly.', minutes: 5, metrics: ['pace.wpm'] }];
    expect(check({ summary, exercises }, FOREIGN)).toMatchObject({
      summary: '',
      exercises: [],
      removed: { 'a quote of words that are not in English': 2 },
    });
  });

  it('keeps the sentences of a summary that hold, with numbers of what each cites', () => {
    const { summary, removed } = checkSummary(
      ['The pace is 201 words a minute.', 'pace.wpm'],
      ['The opening lacked energy.', 'pace.wpm'],
      ['The index is 99 of 100.', 'confidence.index'],
      ['Eye contact is at 31 %.', 'eye_contact.ratio'],
      ['The index is 58 of 100.', 'confidence.index'],
    );
    expect(summary).toBe('The pace is 201 words a minute. Eye contact is at 31 %. The index is 58 of 100.');
    expect(removed).toEqual({ 'a verdict on the person': 1, 'a number that was not measured': 1 });
    for (const [sentence, ...metrics] of [
      ['The pace is 31 words a minute.', 'pace.wpm', 'eye_contact.ratio'],
      ['Eye contact is 91 percent.', 'eye_contact.ratio', 'posture.score'],
      ['The index is 58 of 100.', 'pace.wpm'],
      ['The pauses take 49 seconds.', 'pace.wpm', 'filler.per_min'],
    ] as [string, ...string[]][])
      expect(checkSummary([sentence, ...metrics]).removed).toEqual({ 'a number that was not measured': 1 });
    expect(checkSummary(['The pace sounds fast.']).removed).toEqual({ 'a statement that rests on nothing': 1 });
    expect(checkSummary(['The gaze wanders. The pace sounds fast.', 'pace.wpm']).removed).toEqual({
      'more than was asked for': 1,
    });
    expect(checkSummary(['That is all there is to it.', 'pace.wpm']).removed).toEqual({
      'a text about something else': 1,
    });
  });

  it('lets exercises name repetitions and short times, and nothing else that was not measured', () => {
    const exercise = (over: Partial<ExerciseClaim>) =>
      check({
        exercises: [
          {
            title: 'Slow reading',
            how: 'Read aloud for 90 seconds, 5 times.',
            minutes: 5,
            metrics: ['pace.wpm'],
            ...over,
          },
        ],
      });
    expect(exercise({}).exercises).toHaveLength(1);
    expect(exercise({ how: 'Read at 165 words a minute, or at 100.' }).exercises).toHaveLength(1);
    expect(exercise({ how: 'Repeat until the score is 99.' }).removed).toEqual({ 'a number that was not measured': 1 });
    expect(exercise({ minutes: 0 }).removed).toEqual({ 'a time that nobody can practise': 1 });
    expect(exercise({ minutes: 2.5 }).exercises).toEqual([]);
    expect(exercise({ minutes: 600 }).exercises).toEqual([]);
    expect(exercise({ metrics: [] }).removed).toEqual({ 'a statement that rests on nothing': 1 });
    expect(exercise({ title: 'x'.repeat(81) }).exercises).toEqual([]);
  });

  it('says the same thing once', () => {
    const { items, removed } = check({ pace: [claim(), claim({ advice: 'end each sentence with one quiet breath' })] });
    expect(items).toHaveLength(1);
    expect(removed).toEqual({ 'the same suggestion again': 1 });
  });

  it('judges a long recording and long texts in time that grows with their length', () => {
    const segments = Array.from({ length: 20_000 }, (_, i) => ({ ...said(i), speaker: i % 2 === 0 ? 'A' : 'B' }));
    const input = recording({ transcript: { ...TRANSCRIPT, segments } });
    const quotes = Array.from({ length: 14 }, () => claim({ quote: `${'so we moved '.repeat(13)}`, moments: [] }));
    const long = checkFor(
      input,
      briefOf(input),
    )(read({ ...EMPTY, pace: quotes, summary: [{ sentence: 'a.'.repeat(500_000), metrics: ['pace.wpm'] }] }));
    expect(long.items).toEqual([]);
    for (const part of ['“', '"a', '<a', 'aa.aa', 'of ', '1:', '\u200b', '['])
      expect(checkClaim({ advice: part.repeat(250_000) }).items).toEqual([]);
  });
});

const said = (start: number) => ({ start, end: start + 1, text: 'so we moved so we moved', words: [] });
