import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint } from '@impact/media/fingerprint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChildTask } from './child-protocol.ts';
import { makeHum, PRACTICE, SAMPLE } from './jobs.fixture.ts';
import { createMemoryWatch } from './memory.ts';
import { jobProcesses } from './processes.fixture.ts';
import { type ChildOptions, runChildTask } from './run-child.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'impact-child-test-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function look(file: string, more: Partial<ChildOptions> = {}) {
  const folder = path.join(parent, 'job');
  mkdirSync(folder, { recursive: true });
  const recording = { file, name: path.basename(file), sha256: await fingerprint(file) };
  const task: ChildTask = {
    kind: 'recording',
    folder,
    recording,
    settings: PRACTICE,
    words: null,
    stored: [],
    pictures: true,
  };
  return runChildTask({
    task,
    coach: { languageModel: null },
    timeLimit: 60,
    memory: 2 ** 31,
    watch: createMemoryWatch(() => {}),
    compiled: path.join(parent, 'compiled'),
    signal: new AbortController().signal,
    onProgress: () => {},
    onStored: () => {},
    onCoach: () => {},
    onProblem: () => {},
    ...more,
  });
}

describe('a child process', () => {
  it('looks at a recording and tells the jobs that it makes', async () => {
    const result = await look(SAMPLE);
    expect(result).toMatchObject({ kind: 'recording', media: { container: 'mp4' }, cached: [] });
    expect(result).toMatchObject({ pictures: { width: 192, height: 108, times: [0, 4, 6, 10, 14, 16, 20, 22] } });
    expect(readFileSync(path.join(parent, 'job', 'pictures.jpg')).subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
    expect(result.kind === 'recording' && result.jobs.map(({ id, after }) => [id, after])).toEqual([
      ['voice', []],
      ['transcript', ['voice']],
      ['language', ['transcript']],
      ['prosody', []],
      ['speech-emotion', ['voice', 'transcript']],
      ['vision:0', []],
    ]);
  });

  it('cuts the frames of a long recording in chunks, and leaves those alone that are there already', async () => {
    const file = path.join(parent, 'long.mp4');
    const picture = 'testsrc=size=64x64:rate=2:duration=70';
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', picture, '-pix_fmt', 'yuv420p', file]);
    const first = await look(file);
    if (first.kind !== 'recording') throw new Error('it was not looked at');
    const vision = first.jobs.filter(({ step }) => step === 'vision');
    expect(vision.map(({ id, seconds }) => [id, seconds])).toEqual([
      ['vision:0', 30],
      ['vision:30', 30],
      ['vision:60', 10],
    ]);
    const folder = path.join(parent, 'job');
    const recording = { file, name: 'long.mp4', sha256: first.sha256 };
    const stored = [`${vision[1]?.key}.bin`, `${vision[1]?.key}.json`];
    const task: ChildTask = {
      kind: 'recording',
      folder,
      recording,
      settings: PRACTICE,
      words: null,
      stored,
      pictures: false,
    };
    rmSync(path.join(folder, 'pictures.jpg'));
    expect(await look(file, { task })).toMatchObject({ cached: ['vision:30'], pictures: null });
    expect(readdirSync(folder)).not.toContain('pictures.jpg');
  });

  it('has no pictures of what has none', async () => {
    expect(await look(makeHum(parent, 1))).toMatchObject({ kind: 'recording', pictures: null });
  });

  it('refuses a recording that is not the one that was uploaded', async () => {
    const file = makeHum(parent, 1);
    const folder = path.join(parent, 'job');
    mkdirSync(folder);
    const recording = { file, name: 'hum.wav', sha256: 'ab'.repeat(32) };
    const task: ChildTask = {
      kind: 'recording',
      folder,
      recording,
      settings: PRACTICE,
      words: null,
      stored: [],
      pictures: false,
    };
    expect(await look(file, { task })).toMatchObject({ kind: 'failed', code: 'STORAGE_FAILED' });
  });

  it('is killed when it takes too long', async () => {
    await expect(look(SAMPLE, { timeLimit: 0.05 })).rejects.toMatchObject({
      name: 'ChildKilled',
      message: expect.stringContaining('longer than'),
    });
  });

  it('gets no secret of its worker', async () => {
    process.env.DATABASE_URL = 'postgres://impact:a-secret@localhost/impact';
    process.env.AWS_SECRET_ACCESS_KEY = 'a-secret';
    try {
      const running = look(SAMPLE);
      await expect.poll(() => jobProcesses(process.pid).length, { timeout: 20_000, interval: 5 }).toBe(1);
      const [child] = jobProcesses(process.pid);
      expect(readFileSync(`/proc/${child?.pid}/environ`, 'utf8')).not.toContain('a-secret');
      await running;
    } finally {
      delete process.env.DATABASE_URL;
      delete process.env.AWS_SECRET_ACCESS_KEY;
    }
  });

  it('ends with an abort', async () => {
    const abort = new AbortController();
    const running = look(SAMPLE, { signal: abort.signal });
    await expect.poll(() => jobProcesses(process.pid).length, { timeout: 20_000, interval: 5 }).toBe(1);
    abort.abort();
    await expect(running).rejects.toMatchObject({ code: 'ABORTED' });
    expect(jobProcesses(process.pid)).toEqual([]);
    expect(readdirSync(parent)).not.toContain('results');
  });
});
