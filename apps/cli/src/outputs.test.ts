import { spawnSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChild } from '@impact/subprocess/child';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutputs, outputsFor, writeWhole } from './outputs.ts';

const none = { json: null, html: null, pdf: null, csv: null };

describe('outputsFor', () => {
  it('writes both kinds into impact-report unless told otherwise', () => {
    expect(outputsFor('/a/talk.mp4', {})).toEqual({
      ...none,
      json: 'impact-report/talk.json',
      html: 'impact-report/talk.html',
    });
  });
  it('writes only what was named', () => {
    expect(outputsFor('talk.mp4', { json: 'r.json' })).toEqual({ ...none, json: 'r.json' });
    expect(outputsFor('talk.mp4', { html: 'r.html' })).toEqual({ ...none, html: 'r.html' });
    expect(outputsFor('talk.mp4', { pdf: 'r.pdf' })).toEqual({ ...none, pdf: 'r.pdf' });
  });
  it('lets a named file go elsewhere than the folder', () => {
    expect(outputsFor('talk.mp4', { out: 'o', json: '-' })).toEqual({ ...none, json: '-', html: 'o/talk.html' });
  });
  it('sends one thing to standard output, and the two files of the spreadsheets to none', () => {
    expect(outputsFor('talk.mp4', { html: '-' })).toEqual({ ...none, html: '-' });
    expect(() => outputsFor('talk.mp4', { html: '-', pdf: '-' })).toThrow(/one thing at a time/);
    expect(() => outputsFor('talk.mp4', { csv: '-' })).toThrow(/two files/);
  });

  it('writes numbers and tracks beside each other', () => {
    const csv = (flag: string) => outputsFor('/a/talk.mp4', { csv: flag }).csv;
    expect(csv('r.csv')).toEqual({ metrics: 'r.metrics.csv', tracks: 'r.tracks.csv' });
    expect(csv('new/')).toEqual({ metrics: 'new/talk.metrics.csv', tracks: 'new/talk.tracks.csv' });
    expect(csv(tmpdir())).toEqual({
      metrics: path.join(tmpdir(), 'talk.metrics.csv'),
      tracks: path.join(tmpdir(), 'talk.tracks.csv'),
    });
  });
});

describe('checkOutputs', () => {
  it('refuses a folder in the place of a file before the work starts', async () => {
    await expect(checkOutputs({ ...none, pdf: tmpdir() }, [])).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('it is a folder'),
    });
  });
});

describe('writeWhole', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'impact-outputs-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('replaces a file as a whole and leaves nothing beside it', async () => {
    const file = path.join(folder, 'r.json');
    await writeFile(file, 'before');
    await writeWhole(file, 'after');
    expect(await readFile(file, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['r.json']);
  });

  it('writes through a link instead of replacing it', async () => {
    const link = path.join(folder, 'link.json');
    await symlink(path.join(folder, 'target.json'), link);
    await writeFile(path.join(folder, 'target.json'), 'before');
    await writeWhole(link, 'after');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, 'target.json'), 'utf8')).toBe('after');
  });

  it('writes into a pipe instead of replacing it', async () => {
    const pipe = path.join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = runChild({ command: 'cat', args: [pipe], timeLimit: 20 });
    await checkOutputs({ ...none, json: pipe }, []);
    await writeWhole(pipe, 'report');
    expect((await reader).stdout).toBe('report');
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });
});
