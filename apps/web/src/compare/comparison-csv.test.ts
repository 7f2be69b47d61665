import { expect, test } from 'vitest';
import { comparisonCsv, fileNameOf } from './comparison-csv.ts';

const metric = (
  id: string,
  value: number | null,
  other: number,
): Parameters<typeof comparisonCsv>[0]['confidence'] => ({
  id,
  label: id,
  unit: 'share',
  values: [
    {
      value,
      band: value === null ? null : 'Good',
      reliability: 'medium',
      reason: value === null ? 'No picture.' : null,
      lowerBound: false,
    },
    { value: other, band: null, reliability: 'low', reason: null, lowerBound: false },
  ],
  notComparable: value === null ? 'It was not measured in all of them.' : null,
});

test('a comparison as CSV has a row for each number, and runs nothing', () => {
  const text = comparisonCsv(
    { confidence: metric('confidence.index', 62, 58), metrics: [metric('smile.ratio', null, 0.2)] },
    [
      { id: '1', title: '=1+1', candidateName: null },
      { id: '2', title: 'Second', candidateName: 'Ada' },
    ],
  );
  expect(text.split('\r\n')).toEqual([
    '\ufeff"id","label","unit","A: =1+1","A band","A reliability","A reason","B: Ada, Second","B band","B reliability","B reason","not_comparable"',
    '"confidence.index","confidence.index","share",62,"Good","medium",,58,,"low",,',
    '"smile.ratio","smile.ratio","share",,,,"No picture.",0.2,,"low",,"It was not measured in all of them."',
    '',
  ]);
});

test('a unit of percent is said in words, as the sign alone looks like a formula', () => {
  const jitter = { ...metric('voice.jitter', 1.2, 1), unit: '%' };
  const text = comparisonCsv({ confidence: jitter, metrics: [] }, [
    { id: '1', title: 'First', candidateName: null },
    { id: '2', title: 'Second', candidateName: null },
  ]);
  expect(text).toContain('"voice.jitter","voice.jitter","percent",1.2');
});

test('files are named by their comparison', () => {
  expect(fileNameOf('Ada · Bea/../x')).toBe('Ada-Bea-x.csv');
  expect(fileNameOf('…')).toBe('comparison.csv');
});
