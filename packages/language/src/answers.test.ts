import type { Segment } from '@impact/report/transcript';
import { describe, expect, it } from 'vitest';
import { answersOf } from './answers.ts';
import type { Answer } from './observation.ts';
import { sentencesOf } from './sentences.ts';
import { segment, transcript } from './transcript.fixture.ts';
import { candidateTurns } from './turns.ts';

const A = 'A';
const B = 'B';

function answers(segments: Segment[], given: string[] = [], quality: 'supplied' | 'draft' = 'supplied'): Answer[] {
  const turns = candidateTurns(transcript(segments, quality)).map((turn) => ({
    turn,
    sentences: sentencesOf(turn, quality),
  }));
  return answersOf(turns, { given, draft: quality === 'draft' });
}

/** Segments one after the other with `gap` seconds between them; "A: …" names the speaker. */
function talk(lines: string[], gap = 0.2): Segment[] {
  let start = 0;
  return lines.map((line) => {
    const [, speaker = null, text = line] = /^([AB]): (.*)$/u.exec(line) ?? [];
    const said = segment(text, { speaker, start });
    start = said.end + gap;
    return said;
  });
}

const asked = (found: Answer[]): (string | null)[] => found.map(({ question }) => question?.text ?? null);

describe('answers after questions that are heard', () => {
  const interview = talk([
    'A: Hello and welcome. Could you tell me about a project that you led?',
    'B: Sure. At my last company I led the move of our data.',
    'A: Mm-hmm.',
    'B: It took three months.',
    'A: Great. Describe a conflict in the team.',
    'B: Two engineers disagreed about the database, so I sat down with both of them.',
    'A: Thank you very much, that was a pleasure.',
    'B: Thank you.',
  ]);

  it('has one answer a question, however it is put', () => {
    const found = answers(interview);
    expect(asked(found)).toEqual([
      'Could you tell me about a project that you led?',
      'Describe a conflict in the team.',
    ]);
    // Twelve words, then four more after the listener's noise: 0.4 s each from 13 · 0.4 + 0.2 s on.
    expect(found[0]).toMatchObject({ words: 16, question: { from: 'heard' } });
    expect(found[0]?.start).toBeCloseTo(5.4);
    expect(found[0]?.question?.asked?.start).toBeCloseTo(1.2);
    expect(found[0]?.question?.asked?.end).toBeCloseTo(5.2);
  });

  it('tells which words of the question the answer takes up', () => {
    const [first, second] = answers(interview);
    expect(first?.terms?.used.map(({ text }) => text)).toEqual(['led']);
    expect(first?.terms?.unused).toEqual(['project']);
    expect(second?.terms).toEqual({ used: [], unused: ['conflict', 'team'] });
  });

  it('joins a question of two sentences and leaves out what frames it', () => {
    const found = answers(
      talk(['A: Fine. Tell me about a failure. What did you learn? Take your time.', 'B: I once lost a server.']),
    );
    expect(asked(found)).toEqual(['Tell me about a failure. What did you learn?']);
  });

  it('finds the question in words without any marks', () => {
    expect(
      asked(answers(talk(['A: okay thanks so how would you handle a late delivery', 'B: i would call the customer']))),
    ).toEqual(['how would you handle a late delivery']);
  });

  it('does not take a statement for a question', () => {
    const found = answers(talk(['A: We are a company of forty people.', 'B: That sounds good to me, I like that.']));
    expect(asked(found)).toEqual([null]);
    expect(found[0]?.terms).toBeNull();
  });

  it('takes a request to hear the question again for no answer', () => {
    const found = answers(
      talk([
        'A: Why do you want to work with us?',
        'B: Sorry, could you repeat that?',
        'A: Of course, no problem at all.',
        'B: I like your product.',
      ]),
    );
    expect(found.map(({ words, question }) => [words, question?.text])).toEqual([
      [4, 'Why do you want to work with us?'],
    ]);
  });
});

describe('answers where nobody is told apart', () => {
  const stream = [
    'Tell me about yourself.',
    'I am an engineer and I build bridges. My first was a small one.',
    'How would you plan a bridge over a river?',
    'I would look at the ground first. Then we measure the river.',
    'Do you have any questions for us?',
    'Yes. How do you measure success here? And what does my team look like?',
    'I think we look at the bridges.',
  ];

  it('hears the questions of an interviewer, and leaves the candidate the own ones', () => {
    const found = answers(talk(stream, 0.6));
    expect(asked(found)).toEqual([
      'Tell me about yourself.',
      'How would you plan a bridge over a river?',
      'Do you have any questions for us?',
    ]);
    expect(found[1]?.terms?.used.map(({ text }) => text)).toEqual(['river']);
    expect(found[1]?.terms?.unused).toEqual(['plan', 'bridge']);
  });

  it('does not take what the candidate quotes or asks in passing for a question', () => {
    const monologue = talk(
      [
        'So I thought about it. What did we do? We called them. My boss asked, can you lead this? I said yes.',
        'And why? I had time. What would you do when a server burns? You call somebody.',
        'I have one question. How would you describe the team?',
        'I think we are kind people who like our work.',
      ],
      0.6,
    );
    expect(asked(answers(monologue))).toEqual([null]);
  });

  it('quotes no question from a draft', () => expect(asked(answers(talk(stream, 0.6), [], 'draft'))).toEqual([null]));

  it('is one answer where nothing is asked, and none where nothing is said', () => {
    expect(answers(talk(['I did this.', 'Then I did that.'], 10))).toHaveLength(1);
    expect(answers([])).toEqual([]);
  });
});

describe('answers to given questions', () => {
  const given = ['Tell me about a project you led', 'How do you deal with conflict?', 'Why our company?'];

  it('matches them in order to what the interviewer says', () => {
    const found = answers(
      talk([
        'A: Hi there, can you hear me?',
        'B: Yes.',
        "A: So I'd love to hear about one project that you have led.",
        'B: We moved the data.',
        'A: Nice. And when there is a conflict, how do you deal with it?',
        'B: I talk to people.',
      ]),
      given,
    );
    expect(found.map(({ question }) => [question?.from, question?.text])).toEqual([
      ['heard', 'Hi there, can you hear me?'],
      ['given', 'Tell me about a project you led'],
      ['given', 'How do you deal with conflict?'],
    ]);
    expect(found[1]?.question?.asked).not.toBeNull();
  });

  it('takes one stretch between long silences for each where the numbers fit', () => {
    const found = answers(talk(['We moved the data.', 'I talk. I listen.', 'I like it.'], 3), given);
    expect(asked(found)).toEqual(given);
    expect(found.map(({ words, question }) => [words, question?.from, question?.asked])).toEqual([
      [4, 'given', null],
      [4, 'given', null],
      [3, 'given', null],
    ]);
  });

  it('takes one stretch between announcements for each, whatever the silences', () => {
    const lines = [
      'Hello, I am Jane.',
      'Question one. We moved the data.',
      'Question two. I talk.',
      'I listen, too.',
      'Question three. I like it.',
    ];
    const found = answers(talk(lines, 4), given);
    expect(asked(found)).toEqual(given);
    expect(found.map(({ words }) => words)).toEqual([10, 7, 5]);
  });

  it('guesses nothing where the numbers do not fit, but takes what is clear', () => {
    const questions = [
      'Which database problems did you solve?',
      'Describe your leadership of remote engineers',
      'Why us?',
    ];
    const found = answers(
      talk(
        ['Well. Where do I begin.', 'The remote engineers saw my leadership every day.', 'I like it.', 'Really.'],
        4,
      ),
      questions,
    );
    expect(found.map(({ question, words }) => [question?.text ?? null, words])).toEqual([
      [null, 5],
      ['Describe your leadership of remote engineers', 8],
      [null, 4],
    ]);
    expect(asked(answers(talk(['One thing.', 'And another.'], 4), questions))).toEqual([null]);
  });

  it('gives all of a monologue to the only question', () => {
    expect(asked(answers(talk(['I did this.', 'Then that.'], 9), ['What did you do?']))).toEqual(['What did you do?']);
  });
});

it('gets through fifty thousand turns of two words', () => {
  const segments = Array.from({ length: 50_000 }, (_, i) => segment('why me', { speaker: i % 2 ? B : A, start: i }));
  const found = answers(segments, ['Why you?']);
  expect(found).toHaveLength(200);
  // Half of the turns are the candidate's, two words each.
  expect(found.reduce((sum, { words }) => sum + words, 0)).toBe(50_000);
});
