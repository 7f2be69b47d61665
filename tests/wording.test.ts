import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { observedOrNull } from '@impact/report/error';
import type { Report } from '@impact/report/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { forbiddenIn } from '../packages/coach/src/llm/forbidden-wording.ts';
import { suggest } from '../packages/coach/src/suggest.ts';
import { reportWith } from '../packages/document/src/report.fixture.ts';
import { metricsHandbook } from '../packages/insight/src/metrics/handbook.ts';
import type { Observations } from '../packages/insight/src/observations.ts';
import { review } from '../packages/insight/src/review.ts';
import { sampleObservations } from '../packages/insight/src/testing/interview-fixture.ts';
import { randomInterview } from '../packages/insight/src/testing/random-interview.ts';
import { mockInterview } from './mock-interview.fixture.ts';
import { faultsIn, sentencesOf, textsOf } from './report-texts.ts';
import { textsIn } from './source-texts.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Sources whose texts reach a reader. */
const READ = '{packages/{insight,coach,document,pipeline}/src,packages/language/src/grammar,apps/cli/src}/**/*.ts';
/** Support of tests; style sheets; and what names such wording in order to find it, or to forbid it to a language model. */
const NOT_READ =
  /\.test\.ts$|\.fixture\.ts$|\/testing\/|document\/src\/html\/style\/|coach\/src\/llm\/(?:person|prompt|feelings|verdicts|leak|forbidden-wording)\.ts$/;

/** In the grammar, the words that rules look for are told from the messages that a reader sees: only these are sentences. */
const isSentence = (text: string): boolean => /\p{Lu}.*[.?!”]\s*$/u.test(text);
function readable(file: string, text: string): string[] {
  if (!file.includes('/language/')) return [text];
  // Tables of rules put the message last: words => replacement => message.
  return text
    .split('\n')
    .flatMap((line) => line.split('=>').at(-1) ?? [])
    .filter(isSentence);
}

const sources = globSync(READ, { cwd: root })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !NOT_READ.test(file));

describe('texts in the sources', () => {
  const texts = sources.flatMap((file) =>
    textsIn(readFileSync(path.join(root, file), 'utf8')).flatMap(({ text, line }) =>
      readable(file, text).map((one) => ({ text: one, at: `${file}:${line}` })),
    ),
  );

  it('are found', () => {
    const found = (part: string) => texts.filter(({ at }) => at.includes(part)).length;
    expect(found('insight/')).toBeGreaterThan(1000);
    expect(found('coach/')).toBeGreaterThan(200);
    expect(found('document/')).toBeGreaterThan(200);
    expect(found('language/')).toBeGreaterThan(50);
    expect(texts.map(({ text }) => text)).toContain('The pace is easy to follow');
  });

  it('tell what is seen and heard, and nothing about who somebody is', () => {
    expect(texts.flatMap(({ text, at }) => forbiddenIn(text).map((wrong) => `${at} ${wrong}`))).toEqual([]);
  });
});

describe('texts of reports', () => {
  const reports: [name: string, report: Report][] = [];
  beforeAll(async () => {
    const recordings: Record<string, Observations> = {
      sample: sampleObservations(),
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((seed) => [`random ${seed}`, randomInterview(seed, 40 * seed)])),
      mock: await mockInterview(),
      'mock without fillers': await mockInterview({ fillers: false }),
    };
    for (const [name, observations] of Object.entries(recordings)) {
      for (const emotionInference of [true, false]) {
        const policy = { ...observations.policy, emotionInference };
        const reviewed = review({ ...observations, policy });
        const { transcript } = observations;
        const input = { ...reviewed, transcript: observedOrNull(transcript), policy };
        const suggestions = await suggest(input, { languageModel: null });
        reports.push([name, { ...reportWith('Interview'), policy, ...reviewed, suggestions }]);
      }
    }
  });

  it('tell what is seen and heard: in the report, on the page, and in the summary', () => {
    for (const [name, report] of reports) {
      const texts = textsOf(report);
      expect(texts.length).toBeGreaterThan(100);
      expect(
        texts.flatMap((text) => forbiddenIn(text)),
        name,
      ).toEqual([]);
    }
  });

  it('are proper sentences', () => {
    for (const [name, report] of reports) {
      expect(sentencesOf(report).flatMap(faultsIn), name).toEqual([]);
      for (const { title } of report.findings) expect(title, name).toMatch(/^[\p{Lu}\d].*[^.]$/u);
    }
  });

  it('speak of grammar, hedges, repeats, missing results and wording where they are heard', () => {
    const told = reports.filter(([name]) => name.startsWith('mock')).flatMap(([, { findings }]) => findings);
    const ids = new Set(told.map(({ id }) => id));
    expect([...ids]).toEqual(
      expect.arrayContaining(['grammar.slips', 'structure.no_result', 'language.non_inclusive']),
    );
  });

  it('say what to try with everything to improve, and what to keep with every strength', () => {
    const told = reports.flatMap(([, { findings }]) => findings);
    expect(told.filter(({ kind }) => kind === 'improve').length).toBeGreaterThan(10);
    expect(told.filter(({ kind }) => kind === 'strength').length).toBeGreaterThan(10);
    for (const { id, kind, detail } of told) {
      if (kind === 'improve') expect(detail, id).toMatch(/\bTry\b/);
      if (kind === 'strength') expect(detail, id).toMatch(/\bKeep\b/);
    }
  });
});

it('the handbook of the metrics tells what is seen and heard', () => {
  expect(forbiddenIn(metricsHandbook())).toEqual([]);
});

describe('the search for forbidden wording', () => {
  it.each([
    'You are nervous in the second answer.',
    'you’re too fast',
    'In the answer you were quiet.',
    'You lacked confidence.',
    'You seem tense',
    'The candidate is nervous.',
    'The speaker was very confident',
    'A nervous person avoids the lens.',
    'She looks away.',
    'An attractive appearance',
    'A pretty face',
    'The face is ugly; the smile is beautiful',
    'Your weight shows',
    'A strong accent',
    'Not a native speaker',
    'Skin tone',
    'Independent of gender',
    'A male voice',
    'FEMALE',
    'The man in the picture',
    'Age: about 40',
    'An older candidate, a young person',
    '40 years old',
    'a question of race',
    'ethnicity',
    'Disabled people',
    'a mental problem',
    'It sounds like a stutter.',
    'The personality looks open',
    'Highly intelligent',
    'An honest answer, or a lying one',
    'a liar',
    'We would not hire; should be rejected',
    'The best candidate of the three',
  ])('finds it in “%s”', (text) => {
    expect(forbiddenIn(text)).not.toEqual([]);
  });

  it.each([
    'The expression looks nervous in places. The mean share of nervous is 41 %.',
    'The voice sounds happy.',
    'Delivery confidence 84 of 100: less than half of the weight was measured.',
    'Average level; the language of the image; a page of the package; usage',
    'The lens lies 9.3° off straight ahead.',
    'The trace of the track; embrace; surface; grace',
    'Four pauses over 2 s (1:12, 1:30). Try opening with the result.',
    'At Manchester, in management: humanity, a mention, a racecourse',
    'accentuate the word; the human voice; document; moment; element',
    'It predicts neither performance nor hiring.',
    'What a listener needs when you answer; as you said; your own words',
  ])('leaves “%s” alone', (text) => {
    expect(forbiddenIn(text)).toEqual([]);
  });
});

describe('the search for improper sentences', () => {
  it.each([
    'two pauses over 2 s.',
    'No in 354 words. Keep it.',
    'Try a pause',
    'It holds 0 fillers.',
    'The pace is NaN words a minute.',
    'The pace  is easy to follow.',
    'Heard at (). Try again.',
  ])('finds “%s”', (text) => expect(faultsIn(text)).not.toEqual([]));

  it.each([
    'Seen at 0:00 for 10 s. Keep it.',
    '90 against 83 on average: no fillers.',
    'The share is 0 % here.',
    'Try “we were”.',
  ])('leaves “%s” alone', (text) => expect(faultsIn(text)).toEqual([]));
});

describe('the reader of sources', () => {
  it('finds strings and templates, and puts a gap where a value goes', () => {
    const source = [
      "const a = 'one'; // 'no'",
      'const b = "two" /* no: "no" */;',
      `const c = \`three \${f('four') + \`five\`} six\`;`,
    ].join('\n');
    expect(textsIn(source)).toEqual([
      { text: 'one', line: 1 },
      { text: 'two', line: 2 },
      { text: 'four', line: 3 },
      { text: 'five', line: 3 },
      { text: 'three  …  six', line: 3 },
    ]);
  });

  it('is not led astray by quotes in comments and regular expressions, by escapes, or by division', () => {
    const source = [
      "// it's a comment",
      "const a = /['\"`/]/.test(b) ? 'yes' : \"it\\'s\";",
      'const c = d / e / 2; // a "comment"',
      `const f = { g: { h: \`}\${ { i: 'in' }.i }{\` } };`,
    ].join('\n');
    expect(textsIn(source).map(({ text }) => text)).toEqual(['yes', "it's", 'in', '} … {']);
  });

  it('would find a bad text in a source', () => {
    const source = `export const tip = (share: number) => \`You were nervous \${share} of the time.\`;`;
    expect(textsIn(source).flatMap(({ text }) => forbiddenIn(text))).not.toEqual([]);
  });
});
