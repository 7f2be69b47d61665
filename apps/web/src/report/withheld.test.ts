import { interviewReport } from '@impact/document/interview.fixture';
import { expect, it } from 'vitest';
import type { Interview } from './report-context.tsx';
import { earlierReport, isWithheld } from './withheld.ts';

const summary = {} as Interview['summary'];
const report = interviewReport(6);
const withEmotion = { ...report, policy: { ...report.policy, emotionInference: true } };
const without = { ...report, policy: { ...report.policy, emotionInference: false } };

it('knows a report that the policy withholds by its numbers, which are withheld with it', () => {
  expect(isWithheld({ hasReport: true, summary: null })).toBe(true);
  expect(isWithheld({ hasReport: true, summary })).toBe(false);
  expect(isWithheld({ hasReport: false, summary: null })).toBe(false);
});

it('shows the report before until the new one is there, and none with emotion that is withheld', () => {
  expect(earlierReport({ hasReport: true, summary }, withEmotion)).toBe(withEmotion);
  expect(earlierReport({ hasReport: true, summary: null }, withEmotion)).toBeUndefined();
  expect(earlierReport({ hasReport: true, summary: null }, without)).toBe(without);
});
