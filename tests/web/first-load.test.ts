import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { WEB_FOLDER } from '@impact/server/web/pages';
import { expect, it } from 'vitest';

/** What is loaded before anything is seen; charts, the recorder and the other pages come when they are opened. */
const MOST_KB = 250;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const manifest = JSON.parse(readFileSync(path.join(WEB_FOLDER, '.vite', 'manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** Files of a chunk and of all that it cannot start without. */
function filesOf(name: string, known = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || known.has(chunk.file)) return known;
  known.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(other, known);
  return known;
}

/** What the page names itself, and the list of interviews with all that it cannot start without. */
function firstFiles(): Set<string> {
  const page = readFileSync(path.join(WEB_FOLDER, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  return new Set([...named, ...entries.flatMap((name) => [...filesOf(name)]), ...filesOf('src/home/home-page.tsx')]);
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(WEB_FOLDER, file)), { level: 9 }).length, 0) /
  1000;

it(`loads no more than ${MOST_KB} kB of scripts, packed, to show the list of interviews`, () => {
  const files = firstFiles();
  expect(files.size).toBeGreaterThan(2);
  expect(kilobytes(files)).toBeLessThan(MOST_KB);
});

it('leaves what draws charts and records for when it is wanted', () => {
  const text = [...firstFiles()].map((file) => readFileSync(path.join(WEB_FOLDER, file), 'utf8')).join('\n');
  expect(text).not.toMatch(/uplot|MediaRecorder|getUserMedia/);
});

it('shows a report without what checks one, which the server has done', () => {
  const text = [...filesOf('src/report/interview-page.tsx')]
    .map((file) => readFileSync(path.join(WEB_FOLDER, file), 'utf8'))
    .join('\n');
  expect(text).toMatch(/headline-number/);
  expect(text).not.toMatch(/ZodError/);
});
