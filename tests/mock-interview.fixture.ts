import type { Observations } from '../packages/insight/src/observations.ts';
import { randomInterview } from '../packages/insight/src/testing/random-interview.ts';
import { analyseLanguage } from '../packages/language/src/analyse.ts';
import { createHarperChecker } from '../packages/language/src/grammar/harper.ts';
import type { Segment, Transcript, Word } from '../packages/report/src/transcript.ts';

/** What is said in turn: the interviewer's question, and the candidate's answer with slips, hedges, fillers and repeats. */
const ROUNDS: readonly [question: string, answer: string][] = [
  [
    'Thank you for coming. Could you tell me a little about yourself?',
    'Sure. I have worked, um, in customer support for six years, and for the last two years I lead a small team. We was three people at first, and now we are eight. I think I am, um, kind of the person that everybody asks when a customer gets loud. Maybe that is because I like to to listen first.',
  ],
  [
    'Tell me about a time when you had to solve a difficult problem with a customer.',
    'Last winter our, uh, largest customer wanted to leave, because their orders arrived late every week. My task was to find out why within ten days. So I called the warehouse, I wrote down every step of an order, and I found that two lists was printed in the wrong order. We changed the print job, and I told the customer each Friday how it went. In the end the orders arrived on time for three months in a row, late deliveries dropped by sixty percent, and they signed for another year.',
  ],
  [
    'And a time when something did not go well?',
    'Um, there was a release in spring. The guys from development had promised a new form, and I was responsible for the training of the team. I made the slides, um, I planned four sessions, and I invited everybody. Then the form was late, and, you know, we had to move the sessions twice. I I wrote to everybody again, and I moved the rooms, and I asked the developers every morning how far they was.',
  ],
  [
    'What salary do you have in mind?',
    'I think, um, maybe something around fifty five thousand. It depends a little on the hours, I guess.',
  ],
  [
    'Why would you like to work with us?',
    'I have used your product since four years, and I like how calm it is. I read that you want to build a support team in the north, and, um, I believe that I could help with that, because I have build one before. I also like that your team write down what it learns. What would you want me to do in the first month?',
  ],
];

const SECONDS_PER_WORD = 0.37;
const FILLER = /^(?:um|uh)[,.]?$/i;

/** The words one after another, a breath after each comma and a longer one after each sentence. */
function said(text: string, speaker: string, start: number): Segment {
  const words: Word[] = [];
  let time = start;
  for (const token of text.split(' ')) {
    words.push({
      text: token,
      start: time,
      end: time + 0.9 * SECONDS_PER_WORD,
      confidence: null,
      filler: FILLER.test(token),
    });
    time += SECONDS_PER_WORD + (/[.?!]$/.test(token) ? 0.8 : token.endsWith(',') ? 0.25 : 0);
  }
  return { start, end: words.at(-1)?.end ?? start, speaker, text, words };
}

function mockTranscript(fillers: boolean): Transcript {
  const segments: Segment[] = [];
  let time = 1;
  for (const [question, answer] of ROUNDS) {
    const spoken = fillers ? answer : answer.replaceAll(/ ?\b(?:um|uh),/gi, '').replaceAll(/^ | you know,/g, '');
    for (const [text, speaker] of [
      [question, 'A'],
      [spoken, 'B'],
    ] as const) {
      const segment = said(text, speaker, time);
      segments.push(segment);
      time = segment.end + 1.2;
    }
  }
  return {
    engine: 'written for this test',
    quality: 'supplied',
    speakers: [
      { id: 'A', name: null, role: 'interviewer' },
      { id: 'B', name: null, role: 'candidate' },
    ],
    segments,
  };
}

/**
 * An interview as people speak: five questions, among them salary and motivation, answered with slips, hedges, repeats and “guys”; one story
 * has a result and one has none. Its words go through the real analysis of language; picture and sound are generated.
 */
export async function mockInterview({ fillers = true } = {}): Promise<Observations & { transcript: Transcript }> {
  const transcript = mockTranscript(fillers);
  const duration = (transcript.segments.at(-1)?.end ?? 0) + 1;
  const grammar = await createHarperChecker();
  try {
    const language = await analyseLanguage(transcript, { grammar });
    const generated = randomInterview(11, duration);
    const spans = transcript.segments.map(({ start, end }) => ({ start, end }));
    return {
      ...generated,
      voice: { spans, speechSeconds: spans.reduce((sum, { start, end }) => sum + end - start, 0) },
      transcript,
      language,
    };
  } finally {
    await grammar.close();
  }
}
