import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReports } from './read-reports.ts';

const cli = path.join(import.meta.dirname, 'main.ts');
let folder: string;
const files: string[] = [];

/** The least that is a report. */
const report = (name: string, createdAt: string, contact: number) => ({
  version: 1,
  id: name,
  createdAt,
  source: { name, sha256: 'a'.repeat(64), duration: 180, video: null, audio: null },
  policy: { purpose: 'practice', emotionInference: true, consent: null },
  engines: [],
  transcript: null,
  tracks: {},
  metrics: [
    {
      id: 'eye_contact.ratio',
      value: contact,
      unit: 'share',
      band: contact >= 0.6 ? 'good' : 'low',
      coverage: 1,
      reliability: 'medium',
      evidence: [],
    },
  ],
  confidence: { index: null, reason: 'x', track: null, contributions: [], weights: 'default', moments: [] },
  sentences: [],
  answers: [],
  findings: [],
  suggestions: { by: 'rules', summary: '', items: [], exercises: [], asked: null },
  unavailable: [],
  timings: [],
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'impact-reports-'));
  for (const [i, contact] of [0.7, 0.3].entries()) {
    const file = path.join(folder, `${i}.json`);
    await writeFile(file, JSON.stringify(report(`r${i}.mp4`, `2026-03-0${2 - i}T10:00:00Z`, contact)));
    files.push(file);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const impact = (...args: string[]) =>
  runChild({ command: process.execPath, args: [cli, ...args], env: { NODE_NO_WARNINGS: '1' }, timeLimit: 60 });

describe('reading reports', () => {
  it('keeps the order given', async () => {
    expect((await readReports(files)).map(({ id }) => id)).toEqual(['r0.mp4', 'r1.mp4']);
  });

  it.each([
    ['one file', () => files.slice(0, 1), 'at least two'],
    ['too many', () => Array.from({ length: 21 }, () => files[0] ?? ''), 'at most 20'],
    ['a file that is not there', () => [...files, path.join(folder, 'nowhere.json')], 'cannot be read'],
    ['a folder', () => [...files, folder], 'is no file'],
  ])('refuses %s', async (_name, given, message) => {
    await expect(readReports(given())).rejects.toThrow(message);
    await expect(readReports(given())).rejects.toBeInstanceOf(ImpactError);
  });

  it('refuses what is no report, and what is too large to be one', async () => {
    const other = path.join(folder, 'other.json');
    await writeFile(other, '{ "version": 2 }');
    await expect(readReports([other, other])).rejects.toThrow('is no report of this version');
    await writeFile(other, 'not JSON');
    await expect(readReports([other, other])).rejects.toThrow('is no report of this version');
    await truncate(other, 50 * 2 ** 20 + 1);
    await expect(readReports([other, other])).rejects.toThrow('over 50 MB');
  });
});

describe('impact compare and impact trend', () => {
  it('print tables, in the given order and in order of time', async () => {
    const compared = await impact('compare', ...files);
    expect(compared).toMatchObject({ code: 0, stderr: '' });
    expect(compared.stdout).toMatch(/\(1\) r0\.mp4[\s\S]*\(2\) r1\.mp4[\s\S]*Eye contact +70 %, Good +30 %, Low\n/);
    const followed = await impact('trend', ...files);
    expect(followed.stdout).toMatch(/\(1\) r1\.mp4[\s\S]*\(2\) r0\.mp4[\s\S]*Eye contact +30 % +70 % +\+40 points \+/);
  });

  it('print JSON for other programs', async () => {
    expect(JSON.parse((await impact('compare', ...files, '--json')).stdout)).toHaveProperty('reports');
    expect(JSON.parse((await impact('trend', ...files, '--json')).stdout)).toHaveProperty('sessions');
  });

  it('end with the exit code of wrong usage and a sentence', async () => {
    const alone = await impact('trend', ...files.slice(0, 1));
    expect(alone.code).toBe(2);
    expect(alone.stderr).toMatch(/^Error: Name at least two reports/);
  });
});
