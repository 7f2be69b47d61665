import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding, Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../packages/pipeline/src/analyze.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

/** What the sample interview was made with. */
const truth: Record<'fillers' | 'pauses' | 'looks_away' | 'smiles' | 'slouch' | 'shoulder_tilt', Span[]> = JSON.parse(
  readFileSync(sample('interview.truth.json'), 'utf8'),
);
const [longestPause] = [...truth.pauses].sort((a, b) => b.end - b.start - (a.end - a.start));

/** How far a moment that is told may lie from the true one, seconds. */
const LEEWAY = 1;

describe('what was planted in the sample interview, through the whole analysis', () => {
  let report: Report;
  beforeAll(async () => {
    report = await analyze(sample('interview.mp4'), {
      transcript: sample('interview.txt'),
      cache: process.env.IMPACT_TEST_STEPS ?? false,
      coach: { languageModel: null },
    });
  });

  const finding = (id: RegExp): Finding => {
    const found = report.findings.filter((one) => id.test(one.id));
    expect(found.map((one) => one.id)).toHaveLength(1);
    const [one] = found;
    if (!one) throw new Error('just counted');
    return one;
  };

  /** Each of the true spans is evidence of the finding, and its beginning is written in its text. */
  function tells({ detail, evidence }: Finding, spans: readonly Span[]): void {
    for (const { start, end } of spans) {
      const near = evidence.find((one) => Math.abs(one.start - start) <= LEEWAY && Math.abs(one.end - end) <= LEEWAY);
      expect(near, `${start}–${end} in ${JSON.stringify(evidence)}`).toBeDefined();
      const clock = Math.floor(near?.start ?? 0);
      expect(detail).toContain(`0:${`${clock}`.padStart(2, '0')}`);
    }
  }

  it('the two “um”', () => {
    expect(truth.fillers).toHaveLength(2);
    tells(finding(/^fillers\./), truth.fillers);
  });

  it('the one long pause', () => {
    if (!longestPause) throw new Error('the truth has a pause');
    tells(finding(/^pauses\./), [longestPause]);
  });

  it('the looks away', () => tells(finding(/^eye_contact\.looks_away$/), truth.looks_away));

  it('the slouch, and with it the tilt of the shoulders', () =>
    tells(finding(/^posture\.slouch$/), [...truth.slouch, ...truth.shoulder_tilt]));

  it('the smiles', () => tells(finding(/^smile$/), truth.smiles));
});
