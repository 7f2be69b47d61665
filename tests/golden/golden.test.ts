import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../packages/pipeline/src/analyze.ts';
import { differences, numbersOf } from './numbers.ts';

const at = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const media = at('../shared/media/video');

/** Reports that were read by eye and found right. Those of real people hold numbers alone: their words and pictures are not ours. */
const RECORDINGS = [
  { golden: 'sample', file: at('samples/interview.mp4'), transcript: at('samples/interview.txt') },
  { golden: 'talk', file: `${media}/talk_2.mp4` },
  { golden: 'acted-emotions', file: `${media}/pyfeat_acted_emotions.mp4` },
];

describe.each(RECORDINGS)('the golden report “$golden”', ({ golden, file, transcript }) => {
  const where = new URL(`./${golden}.json`, import.meta.url);

  it.skipIf(!existsSync(file))('comes out as it was read (real clips need ../shared/media)', async () => {
    const report = await analyze(file, {
      transcript,
      cache: process.env.IMPACT_TEST_STEPS ?? false,
      coach: { languageModel: null },
    });
    expect(Report.safeParse(report).error).toBeUndefined();
    const numbers = numbersOf(report);
    // After a change that is meant: IMPACT_GOLDEN=write, and read what the difference says before it is committed.
    if (process.env.IMPACT_GOLDEN === 'write') writeFileSync(where, `${JSON.stringify(numbers, null, 1)}\n`);
    expect(differences(JSON.parse(readFileSync(where, 'utf8')), numbers)).toEqual([]);
  });
});

describe('differences', () => {
  it('lets a number be a little off, and tells of everything else', () => {
    const was = { metrics: [{ id: 'pace.wpm', value: 150, band: 'good' }], answers: [{ number: 1 }] };
    expect(differences(was, { ...was, metrics: [{ id: 'pace.wpm', value: 151, band: 'good' }] })).toEqual([]);
    expect(differences(was, { ...was, metrics: [{ id: 'pace.wpm', value: 153, band: 'fast' }] })).toEqual([
      'report.metrics.pace.wpm.value: 150 was, 153 is',
      'report.metrics.pace.wpm.band: "good" was, "fast" is',
    ]);
    expect(differences(was, { ...was, answers: [] })).toEqual(['report.answers.0: {"number":1} was, null is']);
  });
});
