import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const rows = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line));

it.each(rows.map((row) => [row.split('|')[2]?.trim(), row]))('is shown by tests that are there: %s', (_fault, row) => {
  const shown = row.split('|')[4] ?? '';
  const files = [...shown.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file]) => file ?? '');
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const source = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
  const titles = [...shown.matchAll(/“([^”]+)”/g)].map(([, title]) => title ?? '');
  expect(titles.filter((title) => !source.includes(title))).toEqual([]);
});
