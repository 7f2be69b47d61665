import { expect, it } from 'vitest';
import { logAsCsv, logAsJson } from './log-file.ts';

const entry = {
  id: 7,
  at: '2026-03-01T12:00:00.000Z',
  actor: 'user:a',
  action: 'interview.viewed',
  subject: 'interview:1',
  detail: { scope: 'summary' },
  hash: 'ab',
};

it('writes a row for each entry, and runs no formula that somebody has for a name', () => {
  const text = logAsCsv(
    [entry],
    (name) => (name === 'user:a' ? '=1+1' : name),
    () => 'A "quoted" word',
  );
  const [, row] = text.split('\r\n');
  expect(row).toBe(
    `7,"2026-03-01T12:00:00.000Z","user:a","'=1+1","interview.viewed","interview:1","interview:1","A ""quoted"" word","{""scope"":""summary""}","ab"`,
  );
});

it('writes JSON as the server tells it', () => expect(JSON.parse(logAsJson([entry]))).toEqual([entry]));
