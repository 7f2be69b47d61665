import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('a table in plain text', () => {
  const head = ['', '(1)', '(2)', '(3)'];
  const rows = [
    ['Pace', '150', '90', '–'],
    ['Eye contact', '62 %', '7 %', '100 %'],
  ];

  it('lines the columns up at the right', () => {
    expect(textTable(head, rows, { width: 80 })).toEqual([
      '              (1)  (2)    (3)',
      'Pace          150   90      –',
      'Eye contact  62 %  7 %  100 %',
    ]);
  });

  it('goes on below where it is too wide, with the first column again', () => {
    expect(textTable(head, rows, { width: 24 })).toEqual([
      '              (1)  (2)',
      'Pace          150   90',
      'Eye contact  62 %  7 %',
      '',
      '               (3)',
      'Pace             –',
      'Eye contact  100 %',
    ]);
  });

  it('shows a column at a time on the narrowest of terminals', () => {
    expect(textTable(head, rows, { width: 0 })).toHaveLength(3 * 3 + 2);
  });
});
